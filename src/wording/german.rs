//! The page in German.

use super::*;

/// The fixed sentences.
pub static GERMAN: Texts = Texts {
    home_heading: "Ein Proberaum für Django-Interviews",
    home_lead: "Such dir eine Frage aus, beantworte sie in Code oder in eigenen Worten und sieh, \
        ob die Antwort hält. Python läuft in dieser Seite; was du schreibst, bleibt hier.",
    drafted: "Entwurf",
    solved: "gelöst",
    answered: "beantwortet",
    due: "fällig",
    today: "Heute",
    where_stopped: "Hier hast du aufgehört",
    show_all_due: "Alle zeigen",
    find: "Frage suchen",
    section: "Bereich",
    any_section: "Alle Bereiche",
    kind: "Art",
    any_kind: "Alle Arten",
    status: "Stand",
    any_status: "Neue und alte",
    random: "Überrasch mich",
    reveal: "Themen und Schwierigkeit zeigen",
    fetching_texts: "Die Texte der Fragen werden geholt, um auch sie zu durchsuchen …",
    no_texts: "Nur Titel und Themen wurden durchsucht, denn die Texte sind nicht angekommen.",
    nothing_found: "Keine Frage passt dazu. Versuch es mit weniger oder anderen Wörtern oder nimm \
        einen Filter weg.",
    show_everything: "Alle Fragen zeigen",
    in_answer: "In der Antwort",
    all_questions: "Alle Fragen",
    skip: "Zum Inhalt springen",
    footer: "Was du schreibst, verlässt diesen Browser nicht.",
    cue_interviewer: "Interviewer",
    cue_you: "Du",
    samples: "Zum Beispiel",
    gives: "ergibt",
    raises: "löst aus",
    leaves: "und hinterlässt",
    open_stage: "Zusatzaufgabe jetzt zeigen",
    stage_waits: "Es gibt eine Zusatzaufgabe. Sie erscheint, sobald du diesen Teil gelöst hast.",
    hints: "Du hängst fest?",
    in_words: "Nun sag es in Worten",
    in_words_only: "Deine Antwort",
    answer_label: "Deine Antwort, in Worten",
    show_answer: "Antwort zeigen",
    asks: "Was sie herausfinden wollen",
    model_answer: "Eine gute Antwort",
    rubric: "Kam das in deiner vor?",
    myth: "Ein verbreiteter Irrtum",
    follow_ups: "Mögliche Nachfragen",
    solution: "Eine Lösung in Code",
    sources: "Quellen",
    related: "Passt dazu",
    previous: "Davor",
    next: "Danach",
    editor_label: "Dein Python-Code",
    editor_hint: "Tab rückt ein. Um den Editor zu verlassen, drück Escape und dann Tab.",
    editor_hint_vim: "Um den Editor zu verlassen, drück Escape bis zum Normalmodus, dann noch \
        einmal Escape und Tab.",
    editor_bar: "Editor",
    smaller: "Kleinere Schrift",
    smaller_label: "A−, kleinere Schrift",
    larger: "Größere Schrift",
    larger_label: "A+, größere Schrift",
    wrap: "Umbruch",
    vim: "Vim",
    find_in_code: "Suchen",
    no_vim: "Die Vim-Tasten konnten nicht geholt werden; der Editor behält seine üblichen. Prüf \
        die Verbindung, schalte Vim dann aus und wieder ein.",
    symbols: "Zeichen",
    indent: "Einrücken",
    dedent: "Ausrücken",
    undo_change: "Letzte Änderung zurücknehmen",
    redo_change: "Änderung wiederholen",
    shortcuts: "Tastenkürzel",
    shortcuts_label: "Tastenkürzel (?)",
    shortcuts_by_key: "Einzelne Tasten verwenden: ? für diese Liste, 1 bis 4 für Noten",
    key_control: "Strg",
    key_shift: "Umschalt",
    close: "Schließen",
    panels: "Teile der Frage",
    divider: "Breite der Aufgabe",
    switched: "Du bist jetzt bei den Ergebnissen.",
    back_to_code: "Zurück zum Code",
    no_results: "Noch ist nichts gelaufen. „Ausführen“ probiert die Beispiele und deine eigenen \
        Tests, „Abgeben“ alle Tests.",
    run: "Ausführen",
    submit: "Abgeben",
    stop: "Anhalten",
    reset: "Von vorn",
    reset_done: "Die Vorlage ist wieder da.",
    undo: "Rückgängig",
    retry: "Noch einmal versuchen",
    reload: "Seite neu laden",
    run_means: "die Beispiele",
    submit_means: "alle Tests",
    own_tests: "Deine eigenen Tests",
    own_tests_label: "Ein Test pro Zeile",
    own_tests_help: "Ein Aufruf und was dabei herauskommt, wie in",
    own_tests_more: "Schreib `raises ValueError`, wo eine Exception kommen soll. Zeilen, die mit \
        `#` beginnen, werden übersprungen. „Ausführen“ probiert deine Tests nach den Beispielen, \
        „Abgeben“ lässt sie weg.",
    own: "dein Test",
    result: "Ergebnis",
    stopped: "Angehalten. Es gibt kein Ergebnis; dein Code ist, wie du ihn verlassen hast.",
    python_ready: "Python ist bereit.",
    runs_soon: "Dein Code läuft, sobald Python da ist.",
    call: "Aufruf",
    got: "Erhalten",
    expected: "Erwartet",
    difference: "Unterschied",
    exception: "Exception",
    printed: "Ausgabe",
    printed_cut: "Es kam noch mehr; der Rest wird nicht behalten.",
    show_all: "Alles zeigen",
    hidden: "verborgener Test",
    sample: "Beispiel",
    go_to: "Gehe zu",
    next_stage_open: "Dein Code tut, was verlangt war. Der Interviewer hat noch eine \
        Zusatzaufgabe; sie steht jetzt unter der Aufgabe.",
    right_but_slow: "Jede Antwort stimmt, aber der Aufwand wächst mit der Eingabe schneller als \
        verlangt.",
    strong_sample: "Ein gelungenes Beispiel",
    weak_sample: "Ein schwaches Beispiel",
    difference_of_samples: "Was den Unterschied macht",
    red_flags: "Warnzeichen",
    requirements: "Frag zuerst",
    estimate: "Überschlag",
    diagram: "Die Teile und wie sie miteinander reden",
    trade_offs: "Abwägungen",
    choice: "Entscheidung",
    gains: "Gewinn",
    costs: "Preis",
    tenfold: "Bei zehnfacher Last",
    whole_story_label: "Deine Geschichte, in einem Stück",
    in_one_piece: "Lieber in einem Stück erzählen?",
    story_lead: "Vier Teile, in dieser Reihenfolge erzählt. Die Fragen über jedem führen zu dem, \
        was hineingehört.",
    outline: "Mit einer Gliederung beginnen",
    clock_start: "Uhr starten",
    clock_stop: "Uhr anhalten",
    clock_go_on: "Weiter",
    clock_again: "Auf 0:00 stellen",
    clock: "Zeit",
    say_it_aloud: "Schreib sie auf, oder starte die Uhr und sag sie laut.",
    speak: "Einsprechen",
    speak_stop: "Nicht mehr zuhören",
    speech_notice: "Das Zuhören übernimmt dein Browser, und manche Browser schicken den Ton an \
        die Server ihres Herstellers, um ihn in Text zu verwandeln. Diese Seite behält nur den \
        Text. Sprich Englisch: Die Antworten werden auf Englisch erwartet.",
    speech_allow: "Zuhören",
    speech_decline: "Lieber nicht",
    listening: "Hört zu. Was du sagst, kommt zu deinem Text hinzu.",
    how_sure: "Wie sicher bist du dir deiner Antwort?",
    how_sure_optional: "oder lass es offen",
    hide_answer: "Antwort verbergen",
    comparison: "Nebeneinander",
    yours: "Deine",
    nothing_written: "Hier hast du nichts geschrieben. Vergleich mit dem, was du laut gesagt hast.",
    edit_yours: "Bearbeiten",
    tab_model: "Gute Antwort",
    tab_rubric: "Punkte",
    tab_design: "Design",
    tabs: "Was du ansehen möchtest",
    marks: "Unterstrichen: Wörter, nach denen die Punkte fragen.",
    suggestion: "Vorschlag",
    meter: "Wie sie aufgeteilt ist",
    meter_lead: "Gezählt, nicht bewertet. Oft bewährt: ein Fünftel für Situation und Aufgabe, die \
        Hälfte oder mehr für das, was du getan hast, der Rest für das, was dabei herauskam.",
    who_acts: "Wer handelt",
    number: "Eine Zahl im Ergebnis",
    aloud: "Laut erzählt",
    searching: "Zufällige Eingaben werden probiert …",
    adopt: "Zu meinen Tests nehmen",
    adopted: "Steht bei deinen Tests.",
    hunt: "Hochstapler entlarven",
    hunt_needs_tests: "Schreib zuerst einen Test.",
    hunting: "Deine Tests laufen gegen jeden von ihnen …",
    still_free: "Noch auf freiem Fuß.",
    measuring: "Es wird gemessen, wie der Aufwand deines Codes mit der Eingabe wächst …",
    growth_table: "Die Zahlen",
    input_size: "Größe der Eingabe",
    your_steps: "Deine Schritte",
    reference_steps: "Musterlösung",
    too_many: "zu viele",
    misconception: "Ein bekannter Ausrutscher",
    changed: "Diese Frage hat sich geändert, seit du das geschrieben hast. Deine Arbeit ist noch \
        da, so wie du sie verlassen hast.",
    changed_keep: "Meine behalten",
    changed_reset: "Neue Vorlage nehmen",
    not_saved: "Deine Arbeit wird hier nicht gespeichert: Dieser Browser verweigert den Speicher.",
    opening: "Sucht nach der Arbeit, die dieser Browser gespeichert hat …",
    download: "Deine Arbeit herunterladen",
    notes: "Notizen",
    notes_label: "Was du dir zu dieser Frage merken willst",
    language: "de-DE",
    show_solution: "Lösung zeigen",
    solution_heading: "Eine Lösung",
    solution_counts: "Nachsehen zählt: Es wird vermerkt, dass du die Lösung gesehen hast, und bei \
        der Note für diesen Versuch berücksichtigt. Dein Code bleibt, wie er ist.",
    show_it: "Zeigen",
    not_yet: "Noch nicht",
    your_code: "Dein Code",
    reference: "Die Lösung",
    no_difference: "Beide sind Zeile für Zeile gleich.",
    history: "Früherer Code",
    history_heading: "Dein Code im Lauf der Zeit",
    submissions: "Abgaben",
    versions: "Entwürfe",
    restore: "In den Editor zurückholen",
    restored: "Der frühere Code ist wieder da.",
    now: "Jetzt",
    choose_earlier: "Wähl einen aus, um ihn neben dem jetzigen zu sehen.",
    data: "Deine Daten",
    data_lead: "Alles, was du hier tust, bleibt in diesem Browser, auf diesem Gerät, und nirgends \
        sonst. Es gibt kein Konto und keine Kopie: Mach dir ab und zu selbst eine.",
    data_empty: "Noch ist nichts da.",
    take_away: "Nimm sie mit",
    take_away_means: "Eine Datei mit allem: Entwürfe und ihre Versionen, Antworten, Notizen, \
        Abgaben, dein Zeitplan, Probeinterviews, Einstellungen. Ein anderer Browser kann sie \
        einlesen.",
    export_all: "Alles exportieren (JSON)",
    export_readable: "Deine Texte zum Lesen exportieren (Markdown)",
    export_one: "Herunterladen, was du hier geschrieben hast",
    bring_in: "Datei einlesen",
    bring_in_means: "Wähl eine Datei, die du exportiert hast. Bevor etwas geschieht, siehst du, \
        was sie ändern würde; sie wird mit dem zusammengeführt, was hier ist, und ersetzt nichts.",
    choose_file: "Datei aus einem Export",
    reading_file: "Die Datei wird gelesen …",
    file_garbage: "Diese Datei hat Rehearse nicht exportiert, oder sie ist beschädigt. Nichts \
        wurde geändert. Wähl eine Datei, die auf .json endet und aus „Alles exportieren“ stammt.",
    file_newer: "Diese Datei stammt aus einer neueren Version von Rehearse. Nichts wurde \
        geändert. Lade diese Seite neu, um die neue Version zu bekommen, und wähl die Datei noch \
        einmal.",
    file_too_large: "Diese Datei ist größer als 64 MB, also ist sie kein Export. Nichts wurde \
        geändert.",
    file_unreadable: "Der Browser konnte diese Datei nicht lesen. Nichts wurde geändert. Wähl sie \
        noch einmal.",
    import_plan: "Was diese Datei tun würde",
    import_do: "Einlesen",
    import_leave: "Lieber nicht",
    import_nothing: "Alles aus dieser Datei ist schon hier.",
    import_done: "Die Datei wurde eingelesen.",
    data_refused: "Der Browser wollte das nicht speichern, also wurde nichts geändert. Vielleicht \
        ist er voll oder erlaubt hier keinen Speicher.",
    import_room: "Probeinterviews kommen hinzu, und Einstellungen, wo du keine hast.",
    room_used: "Speicherplatz",
    persistent: "Der Browser behält sie, bis du sie löschst.",
    not_persistent: "Wenn dem Gerät der Platz ausgeht, darf der Browser sie ohne Rückfrage \
        löschen.",
    persist: "Den Browser bitten, sie zu behalten",
    persist_refused: "Der Browser hat nicht zugestimmt. Viele tun es, sobald du ein Lesezeichen \
        gesetzt, die Seite installiert oder sie einige Tage benutzt hast.",
    delete: "Alles löschen",
    delete_ask: "Alles löschen …",
    delete_sure: "Das alles löschen?",
    delete_do: "Endgültig löschen",
    delete_keep: "Behalten",
    delete_export: "Zuerst exportieren",
    deleted: "Alles wurde gelöscht.",
    not_found: "Diese Frage gibt es nicht",
    not_found_advice: "Vielleicht ist die Adresse falsch geschrieben, oder die Frage gehört nicht \
        mehr zur Sammlung. Was du zu ihr geschrieben hast, liegt noch in diesem Browser.",
    no_catalog: "Die Fragen sind nicht heil angekommen",
    no_catalog_advice: "Lade die Seite neu; was du geschrieben hast, ist gespeichert.",
    fetching_question: "Die Frage wird geholt …",
    crashed: "Diese Seite ist abgestürzt",
    crashed_advice: "Dein Entwurf ist gespeichert. Lade die Seite neu, um dort weiterzumachen, wo \
        du warst.",
    plan: "Plan",
    progress: "Fortschritt",
    review: "Wiederholen",
    language_choice: "Sprache der Seite",
    questions_in_english: "Die Fragen und Musterantworten sind auf Englisch.",
    pages: "Seiten",
    review_means: "Fragen, die du beantwortet und benotet hast, kommen hier wieder: nach einem \
        schlechten Tag bald, und immer später, solange du sie kannst. Jeden Tag kommen ein paar \
        neue dazu.",
    review_begin: "Anfangen",
    review_later: "Kommt wieder",
    review_suspended: "Ausgesetzt",
    bring_back: "Zurückholen",
    pick_one: "Eine aus allen Fragen wählen",
    review_nothing: "Das ist alles für heute, und nichts wartet auf einen anderen Tag.",
    put_off: "Nicht jetzt",
    snooze: "Später heute",
    snooze_means: "in zwei Stunden",
    bury: "Zurückstellen",
    bury_means: "bis morgen",
    suspend: "Aussetzen",
    suspend_means: "bis ich sie zurückhole",
    last_answer: "Zurückholen, was ich letztes Mal geschrieben habe",
    how_well: "Wie gut wusstest du es?",
    why_only_again: "Warum keine andere Note?",
    only_again: "Die anderen Noten gelten für das, was du wusstest, „Schwer“ für das, was dir \
        dabei Mühe machte. Sonst würden sie die Frage zu lange aufschieben.",
    change_grade: "Note ändern",
    course_done: "Fertig für heute",
    review_settings: "Wie oft, wie viele",
    retention: "Beim nächsten Mal noch gewusst",
    retention_means: "Der Anteil der Fragen, die du noch können sollst, wenn sie wiederkommen. \
        Mehr heißt kürzere Abstände und mehr Wiederholungen; 90 % passt für die meisten. Es gilt \
        ab der nächsten Note.",
    new_per_day: "Neue Fragen am Tag",
    new_per_day_means: "Wie viele Fragen, die du noch nie benotet hast, jeden Tag dazukommen. Bei \
        0 wird nur wiederholt.",
    plan_heading: "Vor dem Interview",
    plan_means: "Was danebenging, was fällig ist und was du noch nicht angerührt hast, gemischt, \
        so viel in die Zeit passt. Der Plan entsteht beim Üben immer neu: Was erledigt ist, fällt \
        heraus, und wenn du später dran bist, steht weniger darin.",
    interview_date: "Das Interview ist am",
    interview_tomorrow: "Morgen",
    interview_none: "Kein Termin",
    time_over: "Die Zeit, die du dir für heute genommen hast, ist um. Ruh dich aus, oder nimm dir \
        noch etwas.",
    time_short: "In die Zeit, die bleibt, passt keine Frage. Nimm dir noch etwas, oder lies eine \
        Antwort nach, die du kennst.",
    nothing_weak: "Nichts ist schwach, fällig oder unberührt. Du bist vorbereitet.",
    as_table: "Als Tabelle",
    no_figures: "Noch gibt es nichts zu zeigen. Mit deiner ersten Abgabe oder benoteten Antwort \
        geht es los.",
    activity: "Das letzte halbe Jahr",
    strength: "Stärke nach Bereichen",
    strength_means: "Der Anteil jedes Bereichs, den du wahrscheinlich noch kannst. Was du nie \
        benotet hast, zählt als nicht gekonnt.",
    forecast: "Kommende Wiederholungen",
    calibration: "Sicher und richtig",
    times: "Zeit pro Frage",
    times_means: "Die Zeit eines Versuchs im Durchschnitt; der Strich zeigt, was man gut \
        vorbereitet braucht.",
    no_times: "Noch hat kein benoteter Versuch eine Zeit.",
    table_week: "Woche ab",
    table_count: "Erledigt",
    table_section: "Bereich",
    table_known: "Wohl gekonnt",
    table_graded: "Benotet",
    table_day: "Tag",
    table_due: "Wiederholungen",
    table_confidence: "Wie sicher, von 5",
    table_right: "Richtig",
    table_question: "Frage",
    table_minutes: "Minuten",
    table_enough: "Vorbereitet",
    table_attempts: "Versuche",
    demands: "Wie schwer, wie lang?",
    interview: "Probeinterview",
    interview_lead: "Fragen aller Art auf Zeit, Schwaches und Neues zuerst. Hinweise und \
        Antworten bleiben bis zum Schluss verborgen.",
    interview_drafts: "Jede Frage beginnt leer. Was du vorher dazu geschrieben hast, liegt bei \
        ihren früheren Versionen.",
    interview_length: "Wie lange?",
    interview_own: "Eigene Minuten:",
    interview_own_minutes: "Wie viele Minuten",
    interview_kinds: "Welche Arten von Fragen?",
    interview_sections: "Aus welchen Bereichen?",
    bad_length: "Sag, wie lange es dauern soll, von 5 bis 240 Minuten.",
    nothing_fits: "Keine Frage passt. Nimm dir mehr Zeit oder wähl mehr Arten und Bereiche.",
    interview_begin: "Anfangen",
    interviews_past: "Bisherige Interviews",
    interview_questions: "Fragen",
    interview_clock: "Restzeit",
    clock_show: "Uhr zeigen",
    clock_hide: "Uhr verbergen",
    interview_next: "Nächste Frage",
    interview_end: "Interview beenden",
    interview_report: "Wie es lief",
    interview_grade: "Code wurde so beurteilt, wie du ihn abgegeben hast. Bei Antworten in Worten \
        vergleich deine und hake ab, was darin vorkam.",
    interview_compare: "Vergleichen",
    look_again: "Noch einmal ansehen",
    interview_save: "Als Datei speichern",
    interview_put_away: "Ergebnis behalten und schließen",
    offline: "Ohne Netz",
    newer_version: "Eine neue Version dieser Seite ist da.",
    newer_version_load: "Neu laden",
    embed_start: "Starten",
    embed_starting: "Startet …",
    embed_open: "Auf Rehearse öffnen",
    embed_continue: "Mit diesem Code auf Rehearse weitermachen",
    embed_given: "Dieser Code kommt von der Seite um diese Frage herum.",
    embed_mine: "Das ist dein eigener Entwurf. Die Seite um diese Frage herum hat eigenen Code \
        mitgebracht.",
    embed_take: "Den Code der Seite nehmen; deiner bleibt erhalten",
    embed_back: "Zurück zu meinem",
    embed_asked: "Darum hat die Seite um diese Frage herum gebeten.",
    embed_memory: "Dieser Browser behält hier nichts: Was du schreibst, ist weg, wenn du die \
        Seite verlässt. Mach auf Rehearse weiter, um es zu behalten.",
    embed_kept: "Dein Code bleibt in diesem Browser erhalten, vielleicht nur für diese Website; \
        Rehearse selbst findet ihn dann nicht.",
    carried: "Du hast Code von einer anderen Seite mitgebracht.",
    carried_keeps: "Was jetzt im Editor steht, bleibt bei deinem früheren Code erhalten.",
    carried_show: "Ansehen",
    carried_take: "In den Editor übernehmen",
    carried_leave: "Nicht verwenden",
    embed_this: "Diese Frage einbetten",
    embed_theme: "Farben",
    embed_stage: "Anfang",
    embed_element: "Als Element",
    embed_element_means: "Für Seiten, die ein Skript laden dürfen. Es wird so hoch wie nötig.",
    embed_frame: "Als einfacher Frame",
    embed_frame_means: "Für Seiten ohne eigene Skripte. Er hat eine feste Höhe.",
    embed_link: "Als Link",
    embed_link_means: "Für Feeds, Newsletter und Orte, die Frames entfernen.",
    embed_markdown: "Als Link in Markdown",
    embed_markdown_means: "Für Readme-Dateien und Beiträge in Markdown.",
    embed_copy: "Kopieren",
    embed_copied: "Kopiert.",
    embed_not_copied: "Kopieren ging nicht. Markiere den Text und kopiere ihn.",
    embed_preview: "So sieht es aus",
    embed_check: "Auf deiner Seite erscheint sie nicht? Finde heraus, was sie fernhält.",
    embedding: "Was eine Frage von deiner Seite fernhält",
    embedding_lead: "Eine Seite kann Skripte und Frames anderer Websites verbieten. Hier siehst \
        du, ob deine das tut und was sie stattdessen sagen muss.",
    embedding_label: "Header, Policy oder HTML deiner Seite",
    embedding_how: "Im Terminal zeigt curl -IL mit der Adresse deiner Seite die Header; im Browser \
        stehen sie in den Entwicklerwerkzeugen unter Netzwerk. Was du hier einfügst, wird nur hier \
        gelesen und geht nirgendwohin.",
    embedding_result: "Was gefunden wurde",
    embedding_unclear: "Das sind weder Header noch eine Policy noch HTML. Füge alles ein, was \
        curl -IL ausgibt.",
    embedding_clear: "Nichts davon hält Fragen fern.",
    embedding_frame_alone: "Ein einfacher Frame geht. Das Element geht noch nicht.",
    embedding_nothing: "Weder das Element noch ein einfacher Frame gehen schon.",
    starter: "Der Code, mit dem du anfängst",
    contents: "Was eine gute Antwort enthält",
    #[cfg(not(target_arch = "wasm32"))]
    embed_without_scripts: "Um hier zu antworten, schalte JavaScript für diese Seite ein oder \
        öffne die Frage auf Rehearse.",
    #[cfg(not(target_arch = "wasm32"))]
    no_scripts: "Lesen kannst du hier alles ohne JavaScript. Schalte es ein, um Code auszuführen \
        und Antworten zu schreiben; sie bleiben in diesem Browser.",
    #[cfg(not(target_arch = "wasm32"))]
    only_with_scripts: "Diese Seite zeigt, was du gemacht hast, und das weiß nur dieser Browser. \
        Sie braucht JavaScript; schalte es für diese Seite ein und lade sie neu.",
    #[cfg(not(target_arch = "wasm32"))]
    home_description: "Übe für ein Django-Interview: Du antwortest in Code oder in Worten, und \
        Python beurteilt es in deinem Browser. Nichts, was du schreibst, verlässt ihn.",
};

/// The other sentences.
pub struct German;

impl Wording for German {
    fn offline_line(&self, standing: Standing) -> Option<String> {
        Some(match standing {
            Standing::Unknown | Standing::Unable => return None,
            Standing::Preparing => "Wird für den Gebrauch ohne Netz vorbereitet …".to_owned(),
            Standing::Partly(_) => "Fragen gehen ohne Netz auf; Code läuft noch nicht.".to_owned(),
            Standing::Keeping { loaded, total } => self.offline_keeping(loaded, total),
            Standing::Ready => "Ohne Netz bereit.".to_owned(),
            Standing::Failed => "Nicht ohne Netz bereit: Etwas ist nicht angekommen.".to_owned(),
            Standing::Full => {
                "Nicht ohne Netz bereit: Dieser Browser hat keinen Platz mehr.".to_owned()
            }
        })
    }

    fn offline_means(&self, standing: Standing) -> &'static str {
        match standing {
            Standing::Unknown | Standing::Preparing => {
                "Die Seite und ihre Fragen werden geholt, damit sie ohne Netz aufgehen."
            }
            Standing::Unable => {
                "Dieser Browser hebt hier keine Kopie der Seite auf, wie manche in privaten \
                 Fenstern. Solange es ein Netz gibt, geht alles."
            }
            Standing::Partly(_) => {
                "Die Seite und alle Fragen sind in diesem Browser aufgehoben, Python nicht: Ohne \
                 Netz kannst du lesen und schreiben, aber es läuft kein Code."
            }
            Standing::Keeping { .. } => {
                "Die Seite und alle Fragen sind in diesem Browser aufgehoben. Python ist \
                 unterwegs."
            }
            Standing::Ready => {
                "Ohne Netz bereit: Die Seite, alle Fragen und Python sind in diesem Browser \
                 aufgehoben."
            }
            Standing::Failed => {
                "Etwas ist nicht angekommen, deshalb ist ohne Netz kein Verlass auf die Seite. \
                 Was angekommen ist, bleibt."
            }
            Standing::Full => {
                "Dieser Browser hat keinen Platz mehr für eine Kopie der Seite. Solange es ein \
                 Netz gibt, geht alles."
            }
        }
    }

    fn offline_keeping(&self, loaded: u64, total: u64) -> String {
        format!(
            "Alles wird für unterwegs aufgehoben: {} von {} MB",
            decimal(&megabytes(loaded.min(total))),
            decimal(&megabytes(total))
        )
    }

    fn offline_button(&self, standing: Standing) -> Option<String> {
        match standing {
            Standing::Partly(missing) => {
                Some(format!("Alles für unterwegs aufheben ({} MB)", decimal(&megabytes(missing))))
            }
            Standing::Failed | Standing::Full => Some(GERMAN.retry.to_owned()),
            Standing::Unknown
            | Standing::Unable
            | Standing::Preparing
            | Standing::Keeping { .. }
            | Standing::Ready => None,
        }
    }

    fn letters_at(&self, size: u8) -> String {
        format!("Schriftgröße {size}")
    }

    fn shortcuts(&self, command: &'static str) -> Vec<(&'static str, Vec<(Keys, &'static str)>)> {
        let shift = GERMAN.key_shift;
        let (key, redo) = match command {
            "⌘" => (command, vec![command, shift, "Z"]),
            _ => (GERMAN.key_control, vec![GERMAN.key_control, "Y"]),
        };
        vec![
            (
                "Dein Code",
                vec![
                    (vec![key, "Enter"], "Beispiele und eigene Tests ausführen"),
                    (vec![key, shift, "Enter"], "Abgeben: alle Tests ausführen"),
                ],
            ),
            (
                "Im Editor",
                vec![
                    (vec![GERMAN.key_control, "Leertaste"], "Einen Namen ergänzen"),
                    (vec![key, "F"], "Suchen und ersetzen"),
                    (vec![key, "/"], "Zeilen zu Kommentaren machen, oder wieder zu Code"),
                    (vec![key, "D"], "Auch die nächste Stelle mit demselben Text markieren"),
                    (vec![key, "Klick"], "Dort einen weiteren Cursor setzen"),
                    (vec!["Alt", "Ziehen"], "Ein Rechteck markieren"),
                    (vec!["Alt", "↑"], "Zeile nach oben schieben; mit ↓ nach unten"),
                    (vec!["Tab"], "Einrücken; mit Umschalt ausrücken"),
                    (vec![key, "Z"], "Rückgängig"),
                    (redo, "Wiederholen"),
                    (vec!["Escape", "Tab"], "Den Editor verlassen: erst die eine, dann die andere"),
                ],
            ),
            ("Auf der Seite", vec![(vec![SHORTCUTS_KEY], "Diese Liste zeigen")]),
        ]
    }

    fn editor_phrases(&self) -> [(&'static str, &'static str); 24] {
        [
            ("Find", "Suchen"),
            ("Replace", "Ersetzen durch"),
            ("next", "Weiter"),
            ("previous", "Zurück"),
            ("all", "Alle markieren"),
            ("match case", "Groß- und Kleinschreibung"),
            ("regexp", "Regulärer Ausdruck"),
            ("by word", "Ganze Wörter"),
            ("replace", "Ersetzen"),
            ("replace all", "Alle ersetzen"),
            ("close", "Suche schließen"),
            ("current match", "Aktueller Treffer"),
            ("on line", "in Zeile"),
            ("replaced $ matches", "$ Treffer ersetzt"),
            ("replaced match on line $", "Treffer in Zeile $ ersetzt"),
            ("Go to line", "Gehe zu Zeile"),
            ("go", "Los"),
            ("Completions", "Ergänzungen"),
            ("Selection deleted", "Markiertes gelöscht"),
            ("Control character", "Steuerzeichen"),
            ("to", "bis"),
            ("unfold", "Aufklappen"),
            ("folded code", "Zugeklappter Code"),
            ("Fold line", "Zeile zuklappen"),
        ]
    }

    fn panel(&self, panel: Panel) -> &'static str {
        match panel {
            Panel::Task => "Aufgabe",
            Panel::Code => "Code",
            Panel::Results => "Ergebnis",
        }
    }

    fn share_of_width(&self, share: u8) -> String {
        format!("{share} Prozent")
    }

    fn own_tests_note(&self, tests: usize, mistakes: usize) -> Option<String> {
        let unread = match mistakes {
            0 => None,
            1 => Some("1 Zeile ist nicht lesbar".to_owned()),
            _ => Some(format!("{mistakes} Zeilen sind nicht lesbar")),
        };
        match (tests, unread) {
            (0, unread) => unread,
            (_, None) => Some(counted(tests, "Test", "Tests")),
            (_, Some(unread)) => Some(format!("{}, {unread}", counted(tests, "Test", "Tests"))),
        }
    }

    fn own_test_line(&self, line: usize) -> String {
        format!("Zeile {line}")
    }

    fn own_test_place(&self, column: Option<usize>) -> String {
        match column {
            Some(column) => format!(", Spalte {column}: "),
            None => ": ".to_owned(),
        }
    }

    fn unwritten(&self, entry: &Entry) -> String {
        let kind = match entry.kind {
            EntryKind::Function => "Funktion",
            EntryKind::Class => "Klasse",
        };
        format!(
            "Die Zusatzaufgabe verlangt eine {kind} namens {}, die dein Code noch nicht \
             definiert. Nur was davor kommt, wurde beurteilt.",
            entry.name
        )
    }

    fn story_part(&self, part: StoryPart) -> &'static str {
        match part {
            StoryPart::Situation => "Situation",
            StoryPart::Task => "Aufgabe",
            StoryPart::Action => "Handlung",
            StoryPart::Result => "Ergebnis",
        }
    }

    fn told_by(&self, teller: &str) -> String {
        format!("Wer die Beispiele erzählt: {teller}.")
    }

    fn story_minutes(&self, minutes: u8) -> String {
        match minutes {
            1 => "Das Erzählen sollte etwa eine Minute dauern.".to_owned(),
            _ => format!("Das Erzählen sollte etwa {minutes} Minuten dauern."),
        }
    }

    fn outline(&self) -> String {
        outline(&GERMAN)
    }

    fn clock_of(&self, seconds: u32, limit: u32) -> String {
        match seconds.checked_sub(limit) {
            Some(over) if over > 0 => {
                format!("{} von {}, {} darüber", clock(seconds), clock(limit), clock(over))
            }
            _ => format!("{} von {}", clock(seconds), clock(limit)),
        }
    }

    fn clock_announcement(&self, announcement: Announcement) -> &'static str {
        match announcement {
            Announcement::LastMinute => "Noch eine Minute.",
            Announcement::Over => {
                "Die Zeit ist um. Bring deinen Gedanken zu Ende; die Uhr läuft weiter."
            }
        }
    }

    fn listening_for(&self, part: StoryPart) -> String {
        format!("Hört zu. Was du sagst, kommt zu „{}“ hinzu.", self.story_part(part))
    }

    fn speech_failure(&self, failure: SpeechFailure) -> &'static str {
        match failure {
            SpeechFailure::Denied => {
                "Der Browser gibt das Mikrofon nicht frei. Erlaub es für diese Seite in den \
                 Einstellungen des Browsers, oder sag deine Antwort nur zur Uhr."
            }
            SpeechFailure::NoMicrophone => {
                "Kein Mikrofon gefunden. Schließ eines an, oder schreib stattdessen."
            }
            SpeechFailure::NothingHeard => {
                "Es war nichts zu hören. Geh näher ans Mikrofon und versuch es noch einmal."
            }
            SpeechFailure::Network => {
                "Der Sprachdienst des Browsers ist nicht erreichbar. Versuch es noch einmal, wenn \
                 du online bist, oder sag deine Antwort nur zur Uhr."
            }
            SpeechFailure::Language => {
                "Der Browser versteht kein gesprochenes Englisch. Schreib stattdessen."
            }
            SpeechFailure::Other => {
                "Der Browser hört nicht mehr zu. Versuch es noch einmal, oder schreib stattdessen."
            }
        }
    }

    fn confidence(&self, confidence: u8) -> &'static str {
        match confidence {
            0 | 1 => "geraten",
            2 => "unsicher",
            3 => "halb sicher",
            4 => "sicher",
            _ => "ganz sicher",
        }
    }

    fn was_sure(&self, given: u8) -> String {
        format!("Bevor du nachgesehen hast: {}, {given} von 5.", self.confidence(given))
    }

    fn mentioned(&self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("„{word}“")).collect();
        format!("Dein Text erwähnt {}.", listed(&quoted))
    }

    fn share(&self, percent: usize, words: usize) -> String {
        let noun = if words == 1 { "Wort" } else { "Wörter" };
        format!("{percent} %, {words} {noun}")
    }

    fn who_acts(&self, telling: &Telling) -> String {
        match (telling.singular, telling.plural) {
            (0, 0) => "noch weder „I“ noch „we“".to_owned(),
            (singular, plural) => format!("„I“ {}, „we“ {}", times(singular), times(plural)),
        }
    }

    fn number_found(&self, number: Option<&str>) -> String {
        number.map_or_else(|| "noch keine".to_owned(), |number| format!("„{number}“"))
    }

    fn aloud(&self, seconds: u32, limit: u32) -> String {
        format!("etwa {} von {} Minuten", clock(seconds), clock(limit))
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::Missing(part) => {
                format!("Unter „{}“ steht noch nichts.", self.story_part(part))
            }
            Advice::LittleAction(share) => format!(
                "Was du getan hast, ist {share} % der Geschichte. Auf diesen Teil warten alle; gib \
                 ihm etwa die Hälfte."
            ),
            Advice::LongSetting(share) => format!(
                "Situation und Aufgabe nehmen {share} % der Geschichte ein. Um dem Rest zu folgen, \
                 genügen oft ein, zwei Sätze."
            ),
            Advice::WhoActed => {
                "„We“ steht hier öfter als „I“. Nimm es für das, was das Team getan hat, und sag, \
                 was davon von dir war."
                    .to_owned()
            }
            Advice::NoNumber => {
                "Eine Zahl macht ein Ergebnis glaubhaft: wie viel, wie lange, wie viele.".to_owned()
            }
            Advice::TooLong => {
                "Das dauert länger, als die meisten gern zuhören. Wonach könnten sie fragen, statt \
                 es erzählt zu bekommen?"
                    .to_owned()
            }
            Advice::Short => {
                "Es ist noch Zeit. Was hast du versucht, und warum gerade so?".to_owned()
            }
        }
    }

    fn smallest_heading(&self, passed: bool) -> &'static str {
        match passed {
            true => "Alle Tests bestehen, diese Eingabe nicht",
            false => "Die kleinste Eingabe, die scheitert",
        }
    }

    fn smallest_origin(&self, tried: usize) -> String {
        match tried {
            1 => "Gefunden mit 1 zufälligen Eingabe, die dann verkleinert wurde.".to_owned(),
            _ => {
                format!("Gefunden unter {tried} zufälligen Eingaben; eine davon wurde verkleinert.")
            }
        }
    }

    fn random_passed(&self, tried: usize) -> String {
        match tried {
            1 => "Auch das Ergebnis für 1 zufällige Eingabe stimmt.".to_owned(),
            _ => format!("Auch die Ergebnisse für {tried} zufällige Eingaben stimmen."),
        }
    }

    fn impostors(&self, count: usize) -> String {
        match count {
            1 => "Hier versteckt sich ein Hochstapler: Code, der richtig aussieht und es nicht \
                  ist. Entlarven ihn deine Tests?"
                .to_owned(),
            _ => format!(
                "Hier verstecken sich {count} Hochstapler: Code, der richtig aussieht und es nicht \
                 ist. Wie viele entlarven deine Tests?"
            ),
        }
    }

    fn caught(&self, caught: usize, all: usize) -> String {
        match caught {
            1 if all == 1 => "Entlarvt.".to_owned(),
            _ if caught == all => format!("Alle {all} entlarvt."),
            _ => format!("{caught} von {all} entlarvt."),
        }
    }

    fn caught_by(&self, test: usize) -> String {
        format!("Entlarvt von Test {}.", test + 1)
    }

    fn unfair_tests(&self, indices: &[usize]) -> Option<String> {
        let numbers: Vec<String> = indices.iter().map(|index| (index + 1).to_string()).collect();
        match numbers.as_slice() {
            [] => None,
            [one] => Some(format!(
                "Test {one} scheitert auch an der richtigen Lösung, also zählt er nicht."
            )),
            several => Some(format!(
                "Die Tests {} scheitern auch an der richtigen Lösung, also zählen sie nicht.",
                listed(several)
            )),
        }
    }

    fn right_but(&self, class: GrowthClass) -> String {
        format!("Richtig, aber {}", growth_name(class))
    }

    fn growth_heading(&self, class: Option<GrowthClass>) -> String {
        match class {
            Some(class) => {
                format!("Wie es wächst: {}, {}", growth_name(class), growth_formula(class))
            }
            None => "Wie es wächst".to_owned(),
        }
    }

    fn growth_explanation(&self, class: Option<GrowthClass>, target: GrowthClass) -> String {
        let asked = growth_formula(target);
        match class {
            None => {
                "Zu wenige Größen kamen zu Ende, um zu sagen, wie der Aufwand wächst.".to_owned()
            }
            Some(class) if class <= target => format!(
                "Gezählt in Schritten, über Eingaben von sich verdoppelnder Größe. Der \
                 Interviewer wollte {asked}."
            ),
            Some(class) => format!(
                "Über Eingaben von sich verdoppelnder Größe wachsen die Schritte wie {}. Der \
                 Interviewer wollte {asked}.",
                growth_formula(class)
            ),
        }
    }

    fn growth_alternative(&self, own: &Growth, reference: &Growth) -> String {
        let ends = |growth: &Growth| match (growth.points.first(), growth.points.last()) {
            (Some(first), Some(last)) => format!(
                "von {} bei Größe {} bis {} bei Größe {}",
                self.steps(first.steps),
                self.grouped(first.size),
                self.steps(last.steps),
                self.grouped(last.size)
            ),
            _ => "nichts ließ sich messen".to_owned(),
        };
        format!(
            "Schritte über der Größe der Eingabe, beides logarithmisch. Dein Code: {}. Die \
             Musterlösung: {}.",
            ends(own),
            ends(reference)
        )
    }

    fn difference_between(&self, one: &str, other: &str) -> String {
        format!("{one} und {other}, Zeile für Zeile")
    }

    fn submission_note(&self, name: &str, passed: usize, total: usize) -> String {
        let what = verdict_named(name).map_or(name, |verdict| self.verdict(verdict));
        match total {
            0 => what.to_owned(),
            _ => format!("{what}, {passed} von {total}"),
        }
    }

    fn lines(&self, count: usize) -> String {
        counted(count, "Zeile", "Zeilen")
    }

    fn last_submission(&self, passed: usize, total: usize) -> String {
        format!("Letzte Abgabe: {passed} von {total} Fällen bestanden.")
    }

    fn import_new(&self, count: usize) -> String {
        match count {
            1 => "1 Frage ist für diesen Browser neu.".to_owned(),
            _ => format!("{count} Fragen sind für diesen Browser neu."),
        }
    }

    fn import_merged(&self, count: usize) -> String {
        let what = match count {
            1 => "1 Frage wird".to_owned(),
            _ => format!("{count} Fragen werden"),
        };
        format!(
            "{what} zusammengeführt: Der neuere Entwurf bleibt, der andere wird zu einer früheren \
             Version von ihm, und die Listen werden vereint."
        )
    }

    fn import_unchanged(&self, count: usize) -> String {
        match count {
            1 => "1 Frage bleibt, wie sie ist.".to_owned(),
            _ => format!("{count} Fragen bleiben, wie sie sind."),
        }
    }

    fn import_unreadable(&self, count: usize) -> String {
        match count {
            1 => "1 Eintrag ist nicht lesbar und wird ausgelassen.".to_owned(),
            _ => format!("{count} Einträge sind nicht lesbar und werden ausgelassen."),
        }
    }

    fn put_aside(&self, count: usize) -> String {
        match count {
            1 => "1 gespeicherter Text war für diese Version nicht lesbar. Er ist beiseitegelegt, \
                  auch in jedem Export."
                .to_owned(),
            _ => format!(
                "{count} gespeicherte Texte waren für diese Version nicht lesbar. Sie sind \
                 beiseitegelegt, auch in jedem Export."
            ),
        }
    }

    fn room_used(&self, used: f64, allowed: f64) -> String {
        format!(
            "{} von {} belegt, die dieser Browser erlaubt.",
            decimal(&room(used)),
            decimal(&room(allowed))
        )
    }

    fn delete_means(&self, questions: usize, submissions: usize, interviews: usize) -> String {
        format!(
            "Das nimmt aus diesem Browser: deine Arbeit an {} mit Entwürfen, Versionen, Antworten, \
             Notizen und Zeitplan; {}; {}; und deine Einstellungen. Es lässt sich nicht rückgängig \
             machen.",
            counted(questions, "Frage", "Fragen"),
            counted(submissions, "Abgabe", "Abgaben"),
            counted(interviews, "Probeinterview", "Probeinterviews"),
        )
    }

    fn data_sum(&self, questions: usize, submissions: usize, interviews: usize) -> String {
        format!(
            "{} bearbeitet, {}, {}.",
            counted(questions, "Frage", "Fragen"),
            counted(submissions, "Abgabe", "Abgaben"),
            counted(interviews, "Probeinterview", "Probeinterviews"),
        )
    }

    fn unfetched(&self, reason: &Unfetched) -> String {
        match reason {
            Unfetched::NoAnswer(detail) => {
                let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
                format!(
                    "Die Frage ist nicht angekommen{detail}: Prüf deine Verbindung und versuch es \
                     noch einmal."
                )
            }
            Unfetched::Unreadable(UnpackError::OtherVersion(_)) => {
                "Die Frage und diese Seite haben verschiedene Versionen. Lade die Seite neu; was \
                 du geschrieben hast, ist gespeichert."
                    .to_owned()
            }
            Unfetched::Unreadable(_) => {
                "Die Frage ist nicht heil angekommen: Versuch es noch einmal, oder lade die Seite \
                 neu."
                    .to_owned()
            }
        }
    }

    fn due_count(&self, count: usize) -> String {
        format!("{count} fällig")
    }

    fn review_lead(&self, due: usize, new: usize) -> String {
        match (due, new) {
            (0, 0) => "Nichts ist fällig.".to_owned(),
            (0, 1) => "Nichts ist fällig. Eine Frage ist neu.".to_owned(),
            (0, _) => format!("Nichts ist fällig. {new} Fragen sind neu."),
            (1, 0) => "Eine Frage ist fällig.".to_owned(),
            (_, 0) => format!("{due} Fragen sind fällig."),
            (1, _) => format!("Eine Frage ist fällig, {} neu.", are(new)),
            _ => format!("{due} Fragen sind fällig, {} neu.", are(new)),
        }
    }

    fn review_next(&self, title: &str, day: Day, today: Day) -> String {
        format!(
            "Das ist alles für heute. Als Nächstes kommt {} „{title}“.",
            self.back_on(day, today)
        )
    }

    fn new_left(&self, count: usize) -> String {
        match count {
            1 => "Eine weitere Frage hast du noch nie benotet.".to_owned(),
            _ => format!("{count} weitere Fragen hast du noch nie benotet."),
        }
    }

    fn and_more(&self, count: usize) -> String {
        format!("und {count} weitere")
    }

    fn why(&self, why: Why) -> String {
        match why {
            Why::Overdue(1) => "seit gestern fällig".to_owned(),
            Why::Overdue(days) => format!("seit {days} Tagen fällig"),
            Why::Due => "heute fällig".to_owned(),
            Why::New => "neu".to_owned(),
            Why::Begun => "angefangen, nicht benotet".to_owned(),
        }
    }

    fn recall(&self, share: f64) -> String {
        format!("zu etwa {} noch gewusst", percentage(share))
    }

    fn put_off(&self, title: &str) -> String {
        format!("Nicht jetzt: {title}")
    }

    fn course(&self, course: Course) -> &'static str {
        match course {
            Course::Review => GERMAN.review,
            Course::Plan => GERMAN.plan,
        }
    }

    fn course_page(&self, course: Course) -> &'static str {
        match course {
            Course::Review => "Zur Wiederholung",
            Course::Plan => "Zum Plan",
        }
    }

    fn left(&self, left: usize) -> String {
        match left {
            0 => "Das ist die letzte für heute.".to_owned(),
            1 => "Danach noch eine.".to_owned(),
            _ => format!("Danach noch {left}."),
        }
    }

    fn grade(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::Again => "Nochmal",
            Grade::Hard => "Schwer",
            Grade::Good => "Gut",
            Grade::Easy => "Leicht",
        }
    }

    fn proposal(&self, proposal: &Proposal) -> String {
        if let [Reason::Points { ticked: 0, .. }] = proposal.reasons[..] {
            return "Hake die Punkte ab, die in deiner Antwort vorkamen, dann wird eine Note \
                vorgeschlagen. Ohne einen davon passt nur „Nochmal“."
                .to_owned();
        }
        let reasons: Vec<String> = proposal.reasons.iter().map(|reason| because(*reason)).collect();
        let reasons = listed(&reasons);
        if proposal.is_failure {
            return format!("Nur „Nochmal“ passt, denn {reasons}.");
        }
        format!("Vorschlag: „{}“, denn {reasons}.", self.grade(proposal.grade))
    }

    fn graded(&self, given: Grade, day: Day, today: Day) -> String {
        format!(
            "Benotet mit „{}“. Die Frage kommt {} wieder.",
            self.grade(given),
            self.back_on(day, today)
        )
    }

    fn next_on(&self, title: &str) -> String {
        format!("Weiter: {title}")
    }

    fn back_on(&self, day: Day, today: Day) -> String {
        match today.until(day) {
            ..=0 => "später heute".to_owned(),
            1 => "morgen".to_owned(),
            days @ 2..=13 => format!("in {days} Tagen"),
            _ => format!("am {}", self.date(day, today)),
        }
    }

    fn month(&self, day: Day) -> &'static str {
        MONTHS[day.month0() % 12]
    }

    fn date(&self, day: Day, today: Day) -> String {
        let (month, number) = (self.month(day), day.of_month());
        match day.year() == today.year() {
            true => format!("{number}. {month}"),
            false => format!("{number}. {month} {}", day.year()),
        }
    }

    fn day(&self, day: Day, today: Day) -> String {
        match today.until(day) {
            0 => "Heute".to_owned(),
            1 => "Morgen".to_owned(),
            2..=6 => WEEKDAYS[day.of_week() % 7].to_owned(),
            _ => self.date(day, today),
        }
    }

    fn practice_time(&self, is_last_day: bool) -> &'static str {
        match is_last_day {
            true => "Zeit ab jetzt",
            false => "Zeit pro Tag, heute ab jetzt",
        }
    }

    fn interview_on(&self, interview: Day, today: Day) -> String {
        match today.until(interview) {
            ..0 => format!("Am {} war das Interview. Wie lief es?", self.date(interview, today)),
            0 => "Das Interview ist heute.".to_owned(),
            1 => "Das Interview ist morgen.".to_owned(),
            days => {
                format!("Das Interview ist am {}, in {days} Tagen.", self.date(interview, today))
            }
        }
    }

    fn plan_of_day(&self, questions: usize, minutes: u32) -> String {
        format!("{}, {}", self.questions(questions), length(minutes))
    }

    fn time_left(&self, minutes: u32) -> String {
        format!("Noch {} für heute.", length(minutes))
    }

    fn done_today(&self, count: usize) -> String {
        match count {
            1 => "Eine Frage heute erledigt.".to_owned(),
            _ => format!("{count} Fragen heute erledigt."),
        }
    }

    fn left_out(&self, count: usize) -> String {
        match count {
            1 => "Noch eine Frage, die Übung braucht, passt nicht hinein.".to_owned(),
            _ => format!("Noch {count} Fragen, die Übung brauchen, passen nicht hinein."),
        }
    }

    fn need(&self, need: Need) -> String {
        match need {
            Need::Failed => "ging letztes Mal daneben".to_owned(),
            Need::Due => "zur Wiederholung fällig".to_owned(),
            Need::Begun => "angefangen, nicht fertig".to_owned(),
            Need::NewSection => "aus ihrem Bereich noch nichts versucht".to_owned(),
            Need::Untouched => "noch nicht versucht".to_owned(),
            Need::WasHard => "war letztes Mal schwer".to_owned(),
            Need::Fading(likely) => format!("verblasst, zu etwa {likely} % noch gewusst"),
        }
    }

    fn activity(&self, count: usize, days: usize) -> String {
        let days = counted(days, "Tag", "Tagen");
        match count {
            1 => format!("1 Abgabe oder benotete Antwort an {days} der letzten 26 Wochen."),
            _ => format!("{count} Abgaben und benotete Antworten an {days} der letzten 26 Wochen."),
        }
    }

    fn activity_of(&self, day: Day, count: usize, today: Day) -> String {
        format!("{}: {count}", self.date(day, today))
    }

    fn weekday_short(&self, of_week: usize) -> &'static str {
        WEEKDAYS[of_week % 7].split_at(2).0
    }

    fn graded_of(&self, graded: usize, questions: usize) -> String {
        format!("{graded} von {questions} benotet")
    }

    fn forecast(&self, count: usize, days: usize) -> String {
        let days = counted(days, "Tag", "Tagen");
        match count {
            0 => format!("In den nächsten {days} wird keine Wiederholung fällig."),
            1 => format!("In den nächsten {days} wird eine Wiederholung fällig."),
            _ => format!("In den nächsten {days} werden {count} Wiederholungen fällig."),
        }
    }

    fn days(&self, days: usize) -> String {
        counted(days, "Tag", "Tage")
    }

    fn calibration(&self, calibration: &Calibration) -> String {
        match calibration {
            Calibration::Missing(missing) => format!(
                "Wie sicher du dir vor jeder Antwort warst, und was daraus wurde: Von den {} \
                 Antworten, die es dafür braucht, {}.",
                ENOUGH_ANSWERS,
                match missing {
                    1 => "fehlt noch 1".to_owned(),
                    _ => format!("fehlen noch {missing}"),
                },
            ),
            Calibration::Known(_) => {
                "Wie viele deiner Antworten richtig waren, danach, wie sicher du dir vor dem \
                 Vergleich warst. Jede Säule sollte höher sein als die davor."
                    .to_owned()
            }
        }
    }

    fn right_of(&self, level: &Level) -> String {
        format!("{} von {} richtig", level.right, level.answers)
    }

    fn took(&self, seconds: u64, enough: u8) -> String {
        format!("{} min, {enough} genügen", seconds.div_ceil(60))
    }

    fn interview_holds(&self, count: usize, minutes: u32) -> String {
        format!("{}, etwa {}.", self.questions(count), self.whole_minutes(minutes))
    }

    fn whole_minutes(&self, minutes: u32) -> String {
        match minutes {
            1 => "1 Minute".to_owned(),
            minutes => format!("{minutes} Minuten"),
        }
    }

    fn question_of(&self, number: usize, count: usize) -> String {
        format!("Frage {number} von {count}")
    }

    fn milestone(&self, milestone: Milestone) -> String {
        match milestone {
            Milestone::Half => "Die Hälfte der Zeit ist um.".to_owned(),
            Milestone::Left(minutes) => format!("Noch {}.", self.whole_minutes(minutes)),
            Milestone::Over => {
                "Die Zeit ist um. Bring deinen Gedanken zu Ende; nichts wird abgeschnitten."
                    .to_owned()
            }
        }
    }

    fn interview_sum(&self, date: &str, seconds: u64, minutes: u32, count: usize) -> String {
        format!(
            "{date}: {}, {} von {}.",
            self.questions(count),
            time_taken(seconds),
            self.whole_minutes(minutes)
        )
    }

    fn interview_good(&self, good: usize, count: usize) -> String {
        match good {
            1 => format!("1 von {count} lief gut."),
            _ => format!("{good} von {count} liefen gut."),
        }
    }

    fn interview_outcome(&self, item: &InterviewItem, is_code: bool) -> String {
        let InterviewItem { passed, total, .. } = item;
        match (item.outcome, is_code) {
            (InterviewOutcome::Skipped, _) => "Ausgelassen".to_owned(),
            (InterviewOutcome::Answered, true) => "Geschrieben, nie abgegeben".to_owned(),
            (InterviewOutcome::Answered, false) => "Beantwortet, noch nicht verglichen".to_owned(),
            (InterviewOutcome::Passed, true) => {
                format!("Gelöst: {passed} von {total} Tests bestanden")
            }
            (InterviewOutcome::Failed, true) => {
                format!("Nicht gelöst: {passed} von {total} Tests bestanden")
            }
            (InterviewOutcome::Passed | InterviewOutcome::Failed, false) => {
                format!("{passed} von {total} Punkten genannt")
            }
        }
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Code => "Code",
            Kind::Words => "In Worten",
            Kind::Design => "Systemdesign",
            Kind::Story => "Eine Geschichte von dir",
        }
    }

    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::New => "Neu",
            Status::Draft => "Mit Entwurf",
            Status::Done => "Gelöst oder beantwortet",
            Status::Due => "Heute fällig",
        }
    }

    fn topics(&self, topics: &[String]) -> String {
        format!("Themen: {}.", topics.join(", "))
    }

    fn found(&self, count: usize) -> String {
        match count {
            0 => "Keine Frage gefunden".to_owned(),
            1 => "1 Frage gefunden".to_owned(),
            count => format!("{count} Fragen gefunden"),
        }
    }

    fn due_today(&self, count: usize) -> String {
        match count {
            1 => "Heute fällig".to_owned(),
            count => format!("{count} heute fällig"),
        }
    }

    fn demands(&self, difficulty: u8, minutes: u8) -> String {
        let difficulty = match difficulty {
            0 | 1 => "Zum Aufwärmen",
            2 => "Mittelschwer",
            _ => "Schwer",
        };
        format!("{difficulty}, etwa {}.", self.whole_minutes(minutes.into()))
    }

    fn spoken_minutes(&self, minutes: u8) -> String {
        match minutes {
            1 => "laut etwa eine Minute".to_owned(),
            _ => format!("laut etwa {minutes} Minuten"),
        }
    }

    fn questions(&self, count: usize) -> String {
        counted(count, "Frage", "Fragen")
    }

    fn done_of(&self, done: usize, questions: usize) -> String {
        format!("{done} von {questions} erledigt")
    }

    fn embed_show_code(&self, host: &str) -> String {
        match host {
            "" | "null" => "Der Seite ringsum mit jedem Ergebnis meinen Code zeigen".to_owned(),
            host => format!("{host} mit jedem Ergebnis meinen Code zeigen"),
        }
    }

    fn embed_theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => "Wie im Browser des Lesers",
            Theme::Light => "Hell",
            Theme::Dark => "Dunkel",
        }
    }

    fn embed_part(&self, part: usize) -> String {
        match part {
            1 => "Die Aufgabe".to_owned(),
            2 => "Die Zusatzaufgabe".to_owned(),
            part => format!("Teil {part}"),
        }
    }

    fn embedding_obstacle(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::Script(lack) => {
                format!(
                    "{} hält das Skript des Elements fern. In die Policy gehört:",
                    lack.decided_by
                )
            }
            Obstacle::Frame(lack) => {
                format!("{} hält Frames von Rehearse fern. In die Policy gehört:", lack.decided_by)
            }
            Obstacle::Nonce => "Die Policy traut Skripten nur mit einem Nonce. Gib dem Skript des \
                Elements den, den dein Server für jede Antwort macht:"
                .to_owned(),
            Obstacle::Sandbox(_) => "Die Policy steckt deine Seite und damit jeden Frame in eine \
                Sandbox. Dort fehlt:"
                .to_owned(),
            Obstacle::Isolation => "Cross-Origin-Embedder-Policy hält jeden Frame fern, der sie \
                nicht auch sendet. Lass sie auf Seiten mit Fragen weg."
                .to_owned(),
        }
    }

    fn stage_cue(&self, stage: usize) -> String {
        match stage {
            1 => "Interviewer, Zusatzaufgabe".to_owned(),
            _ => "Interviewer, noch eine".to_owned(),
        }
    }

    fn next_hint(&self, number: usize, total: usize) -> String {
        format!("Hinweis {number} von {total}")
    }

    fn ticked(&self, ticked: usize, total: usize) -> String {
        format!("{ticked} von {total}")
    }

    fn loading(&self, loading: &Loading) -> String {
        let megabytes = |bytes| decimal(&megabytes(bytes));
        match (loading.stage, loading.total) {
            (LoadStage::Download, 0) if loading.loaded == 0 => "Python wird geholt …".to_owned(),
            (LoadStage::Download, 0) => {
                format!("Python wird geholt: bisher {} MB", megabytes(loading.loaded))
            }
            (LoadStage::Download, total) => format!(
                "Python wird geholt: {} von {} MB",
                megabytes(loading.loaded.min(total)),
                megabytes(total)
            ),
            (LoadStage::Compile, total) if loading.loaded > 0 && loading.loaded < total => format!(
                "Python wird vorbereitet: {} von {} MB",
                megabytes(loading.loaded),
                megabytes(total)
            ),
            (LoadStage::Compile, _) => "Python wird vorbereitet …".to_owned(),
            (LoadStage::Start, _) => "Python startet …".to_owned(),
        }
    }

    fn running(&self, done: usize, total: usize) -> String {
        match total {
            1 => "1 Fall läuft …".to_owned(),
            _ => format!("Fall {} von {total} läuft …", (done + 1).min(total)),
        }
    }

    fn trouble(&self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::Failed(message) if message.is_empty() => {
                "Python ließ sich nicht laden. Dein Code ist sicher.".to_owned()
            }
            Trouble::Failed(message) => {
                let message = message.trim_end_matches('.');
                format!("Python ließ sich nicht laden ({message}). Dein Code ist sicher.")
            }
            Trouble::OtherBuild => {
                "Diese Seite und ihr Python haben verschiedene Versionen. Lade die Seite neu; dein \
                 Entwurf ist gespeichert."
                    .to_owned()
            }
        }
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Passed => "Bestanden",
            Verdict::WrongAnswer => "Falsche Antwort",
            Verdict::Raised => "Exception ausgelöst",
            Verdict::TooManySteps => "Zu viele Schritte",
            Verdict::TimedOut => "Zeit überschritten",
            Verdict::OutOfMemory => "Speicher überschritten",
            Verdict::TooDeep => "Rekursion zu tief",
            Verdict::Crashed => "Python ist abgestürzt",
            Verdict::DoesNotCompile => "Kompiliert nicht",
            Verdict::EntryMissing => "Etwas fehlt",
        }
    }

    fn headline(&self, report: &Report, scope: Scope) -> String {
        match (report.verdict, scope) {
            (Verdict::Passed, Scope::Samples) => {
                let own = report.cases.iter().filter(|case| is_own(case)).count();
                match (report.total - own.min(report.total), own) {
                    (1, 0) => "Das Beispiel besteht".to_owned(),
                    (2, 0) => "Beide Beispiele bestehen".to_owned(),
                    (samples, 0) => format!("Alle {samples} Beispiele bestehen"),
                    (_, 1) => "Die Beispiele und dein Test bestehen".to_owned(),
                    (_, own) => format!("Die Beispiele und deine {own} Tests bestehen"),
                }
            }
            (_, Scope::Samples) if let Some(failed) = own_failures(report) => match failed {
                1 => "Die Beispiele bestehen, einer deiner Tests nicht".to_owned(),
                _ => format!("Die Beispiele bestehen, {failed} deiner Tests nicht"),
            },
            (Verdict::Passed, Scope::Everything) => "Gelöst".to_owned(),
            (Verdict::EntryMissing, _) => match &report.rejection {
                Some(Rejection::EntryMissing { entry, .. }) => format!("{} fehlt", entry.name),
                _ => self.verdict(report.verdict).to_owned(),
            },
            (other, _) => self.verdict(other).to_owned(),
        }
    }

    fn counts(&self, report: &Report, scope: Scope) -> Option<String> {
        let Report { passed, total, .. } = report;
        match scope {
            _ if report.rejection.is_some() => match total {
                1 => Some("Der Test lief nicht".to_owned()),
                _ => Some(format!("Keiner von {total} Tests lief")),
            },
            Scope::Samples if report.verdict == Verdict::Passed => None,
            Scope::Samples | Scope::Everything => {
                let noun = if *total == 1 { "Test" } else { "Tests" };
                Some(format!("{passed} von {total} {noun} bestanden"))
            }
        }
    }

    fn not_reached(&self, report: &Report) -> Option<String> {
        match missed(report) {
            0 => None,
            1 => Some("Ein weiterer Test kam nicht mehr dran.".to_owned()),
            missing => Some(format!("{missing} weitere Tests kamen nicht mehr dran.")),
        }
    }

    fn explanation(&self, report: &Report, scope: Scope, limits: &Limits) -> String {
        match report.verdict {
            Verdict::WrongAnswer if own_failures(report).is_some() => {
                "Dein Code liefert etwas anderes, als du erwartest. Beides kann falsch sein; lies \
                 die Aufgabe noch einmal, um herauszufinden, was."
                    .to_owned()
            }
            Verdict::Passed => match scope {
                Scope::Samples => "„Abgeben“ führt auch die verborgenen Tests aus.".to_owned(),
                Scope::Everything => {
                    "Dein Code tut, was verlangt war. Erklär ihn nun in Worten, so wie du es laut \
                     tun würdest."
                        .to_owned()
                }
            },
            Verdict::WrongAnswer => {
                "Dein Code lief bis zum Ende, lieferte aber etwas anderes, als verlangt war."
                    .to_owned()
            }
            Verdict::Raised => {
                "Eine Exception hat deinen Code beendet. Ihre letzte Zeile unten sagt, welche, und \
                 die Zeilennummern sagen, wo."
                    .to_owned()
            }
            Verdict::TooManySteps => format!(
                "Dein Code war nach {} Schritten noch nicht fertig und wurde angehalten. Entweder \
                 endet eine Schleife nie, oder es gibt einen Weg mit viel weniger Aufwand.",
                self.grouped(limits.steps)
            ),
            Verdict::TimedOut => format!(
                "Eine einzige Operation hat Python {} lang beschäftigt und wurde angehalten. Such \
                 nach einer riesigen Berechnung: einer gewaltigen Potenz, einem gigantischen Text, \
                 einer gigantischen Liste.",
                match limits.wall_seconds {
                    1 => "eine Sekunde".to_owned(),
                    seconds => format!("{seconds} Sekunden"),
                }
            ),
            Verdict::OutOfMemory => format!(
                "Dein Code wollte mehr als {} MiB Speicher. Such nach einer Sammlung, die immer \
                 weiter wächst oder als Ganzes entsteht, wo ein Element nach dem anderen genügt.",
                limits.memory_mib
            ),
            Verdict::TooDeep => {
                "Dein Code hat sich zu oft selbst aufgerufen, ohne zurückzukehren. Prüf, ob die \
                 Abbruchbedingung erreicht wird, oder nimm eine Schleife."
                    .to_owned()
            }
            Verdict::Crashed => {
                "Python selbst ist dabei abgestürzt, was nicht passieren sollte. Dein Code ist \
                 sicher, und der nächste Lauf beginnt frisch; probier ihn in kleineren Stücken, um \
                 zu finden, woran es liegt."
                    .to_owned()
            }
            Verdict::DoesNotCompile => match &report.rejection {
                Some(Rejection::DoesNotCompile(exception)) => not_python(exception),
                _ => "Das kann Python noch nicht lesen, also lief nichts.".to_owned(),
            },
            Verdict::EntryMissing => match &report.rejection {
                Some(Rejection::EntryMissing { entry, defined }) => {
                    missing(&entry.name, entry.kind, defined)
                }
                _ => "Ein Name, den die Tests aufrufen, ist nicht definiert.".to_owned(),
            },
        }
    }

    fn line(&self, line: u32) -> String {
        format!("Zeile {line}")
    }

    fn in_function(&self, function: &str, repeated: u32) -> String {
        let place = match function {
            "<module>" => "außerhalb jeder Funktion".to_owned(),
            _ => format!("in {function}"),
        };
        match repeated {
            0 | 1 => place,
            _ => format!("{place}, {}-mal", self.grouped(repeated.into())),
        }
    }

    fn places_left_out(&self, places: usize) -> String {
        match places {
            1 => "… 1 weitere Stelle …".to_owned(),
            _ => format!("… {places} weitere Stellen …"),
        }
    }

    fn steps(&self, steps: u64) -> String {
        match steps {
            1 => "1 Schritt".to_owned(),
            _ => format!("{} Schritte", self.grouped(steps)),
        }
    }

    fn grouped(&self, number: u64) -> String {
        grouped_by('.', number)
    }
}

/// After „an“, „von“ and their like, or on its own: „1 Frage“, „2 Fragen“.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// „1 ist“, „2 sind“.
fn are(count: usize) -> String {
    match count {
        1 => "eine ist".to_owned(),
        _ => format!("{count} sind"),
    }
}

fn times(count: usize) -> String {
    match count {
        1 => "einmal".to_owned(),
        2 => "zweimal".to_owned(),
        _ => format!("{count}-mal"),
    }
}

/// Eins, zwei und drei.
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} und {last}", rest.join(", ")),
    }
}

fn because(reason: Reason) -> String {
    match reason {
        Reason::NotPassed => "keine Abgabe hat bestanden".to_owned(),
        Reason::SolutionSeen => {
            "du hast die Lösung angesehen, bevor dein Code bestanden hat".to_owned()
        }
        Reason::RandomInputFails => "eine zufällige Eingabe lässt deinen Code scheitern".to_owned(),
        Reason::Points { ticked, of } if ticked == of => {
            format!("deine Antwort nannte alle {of} Punkte")
        }
        Reason::Points { ticked, of } => {
            format!("deine Antwort nannte {ticked} von {of} Punkten")
        }
        Reason::Failures(0) => "die erste Abgabe hat bestanden".to_owned(),
        Reason::Failures(count) => {
            format!("dein Code ist {} gescheitert, bevor er bestanden hat", times(count))
        }
        Reason::FollowUpOpen => "die Zusatzaufgabe ist nicht gelöst".to_owned(),
        Reason::GrowsTooFast => "der Aufwand wächst schneller als verlangt".to_owned(),
        Reason::Hints(0) => "du hast keinen Hinweis gebraucht".to_owned(),
        Reason::Hints(1) => "du hast einen Hinweis geöffnet".to_owned(),
        Reason::Hints(count) => format!("du hast {count} Hinweise geöffnet"),
        Reason::Slow { minutes, enough } => {
            format!("es hat {minutes} Minuten gedauert, wo {enough} genügen")
        }
        Reason::InTime => "du warst schnell".to_owned(),
        Reason::Unsure => "du warst dir nicht sicher".to_owned(),
        Reason::NoRubric => "es gibt keine Punkte zum Vergleichen".to_owned(),
    }
}

fn growth_name(class: GrowthClass) -> &'static str {
    match class {
        GrowthClass::Constant => "konstant",
        GrowthClass::Logarithmic => "logarithmisch",
        GrowthClass::Linear => "linear",
        GrowthClass::Linearithmic => "linearithmisch",
        GrowthClass::Quadratic => "quadratisch",
        GrowthClass::Cubic => "kubisch",
        GrowthClass::Exponential => "exponentiell",
    }
}

const MONTHS: [&str; 12] = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];
const WEEKDAYS: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

fn not_python(exception: &Exception) -> String {
    let message = message_of(exception);
    match exception.frames.last() {
        Some(frame) => format!(
            "Python kann Zeile {} nicht lesen: {message}. Nichts lief, und nichts zählt gegen dich.",
            frame.line
        ),
        None => format!(
            "Python kann das nicht lesen: {message}. Nichts lief, und nichts zählt gegen dich."
        ),
    }
}

fn missing(name: &str, kind: EntryKind, defined: &[String]) -> String {
    let kind = match kind {
        EntryKind::Function => "Funktion",
        EntryKind::Class => "Klasse",
    };
    let first =
        format!("Die Tests rufen eine {kind} namens {name} auf, und dein Code definiert keine.");
    match nearest(name, defined.iter().map(String::as_str)) {
        Some(close) if close == name => {
            format!("Die Tests rufen eine {kind} namens {name} auf, aber deine ist etwas anderes.")
        }
        Some(close) => format!("{first} Sollte {close} das sein?"),
        None => format!("{first} Prüf die Schreibweise, und ob sie nicht in etwas anderem steht."),
    }
}

/// With a comma where English has a point.
fn decimal(number: &str) -> String {
    number.replace('.', ",")
}

#[cfg(test)]
mod tests {
    use judge::wire::Frame;

    use super::*;

    #[test]
    fn one_is_not_many() {
        let table = [
            (German.questions(0), "0 Fragen"),
            (German.questions(1), "1 Frage"),
            (German.lines(1), "1 Zeile"),
            (German.steps(1), "1 Schritt"),
            (German.steps(1_234_567), "1.234.567 Schritte"),
            (German.days(1), "1 Tag"),
            (German.review_lead(1, 0), "Eine Frage ist fällig."),
            (German.review_lead(1, 1), "Eine Frage ist fällig, eine ist neu."),
            (German.review_lead(2, 3), "2 Fragen sind fällig, 3 sind neu."),
            (German.caught(1, 1), "Entlarvt."),
            (German.caught(3, 3), "Alle 3 entlarvt."),
            (
                German.activity(1, 1),
                "1 Abgabe oder benotete Antwort an 1 Tag der letzten 26 Wochen.",
            ),
            (German.forecast(2, 7), "In den nächsten 7 Tagen werden 2 Wiederholungen fällig."),
            (German.import_unchanged(2), "2 Fragen bleiben, wie sie sind."),
            (German.demands(2, 15), "Mittelschwer, etwa 15 Minuten."),
        ];
        for (said, expected) in table {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn numbers_have_a_comma() {
        let loading = Loading { stage: LoadStage::Download, loaded: 1_200_000, total: 4_100_000 };
        assert_eq!(German.loading(&loading), "Python wird geholt: 1,2 von 4,1 MB");
        assert_eq!(
            German.room_used(1_500_000.0, 2e9),
            "1,5 MB von 2,0 GB belegt, die dieser Browser erlaubt."
        );
        assert_eq!(German.power_of_ten(4), "10.000");
    }

    #[test]
    fn a_proposal_gives_its_reasons() {
        let reasons = vec![Reason::Failures(0), Reason::Hints(2), Reason::InTime];
        let proposal = Proposal { grade: Grade::Hard, reasons, is_failure: false };
        assert_eq!(
            German.proposal(&proposal),
            "Vorschlag: „Schwer“, denn die erste Abgabe hat bestanden, du hast 2 Hinweise geöffnet \
             und du warst schnell."
        );
        let reasons = vec![Reason::Points { ticked: 1, of: 6 }];
        let proposal = Proposal { grade: Grade::Again, reasons, is_failure: true };
        assert_eq!(
            German.proposal(&proposal),
            "Nur „Nochmal“ passt, denn deine Antwort nannte 1 von 6 Punkten."
        );
    }

    #[test]
    fn days_are_named_as_people_name_them() {
        let today = Day::read("2026-11-20").unwrap();
        let table = [
            ("2026-11-19", "später heute", "19. Nov."),
            ("2026-11-21", "morgen", "Morgen"),
            ("2026-11-23", "in 3 Tagen", "Montag"),
            ("2026-12-31", "am 31. Dez.", "31. Dez."),
            ("2027-03-02", "am 2. März 2027", "2. März 2027"),
        ];
        for (text, back, name) in table {
            let on = Day::read(text).unwrap();
            assert_eq!(German.back_on(on, today), back);
            assert_eq!(German.day(on, today), name);
        }
        let interview = |text| German.interview_on(Day::read(text).unwrap(), today);
        assert_eq!(interview("2026-11-24"), "Das Interview ist am 24. Nov., in 4 Tagen.");
        assert_eq!(interview("2026-11-18"), "Am 18. Nov. war das Interview. Wie lief es?");
    }

    #[test]
    fn rejections_say_what_is_wrong() {
        let exception = Exception {
            kind: "SyntaxError".into(),
            builtin_bases: Vec::new(),
            message: "expected ':'".into(),
            frames: vec![Frame { line: 4, function: "<module>".into(), repeated: 1 }],
        };
        let text = not_python(&exception);
        assert!(text.starts_with("Python kann Zeile 4 nicht lesen: expected ':'."), "{text}");
        let defined = ["helper".to_owned(), "find_pair".to_owned()];
        let text = missing("find_pairs", EntryKind::Function, &defined);
        assert!(text.ends_with("Sollte find_pair das sein?"), "{text}");
    }
}
