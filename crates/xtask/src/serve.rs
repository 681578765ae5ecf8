//! A small web server for the built page, on this machine.

use std::convert::Infallible;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, bail};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::HeaderMap;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::Runtime;
use tokio::task::spawn_blocking;

use crate::command::Address;
use crate::compress;

/// The script that pages of other sites load.
const ELEMENT: &str = "embed.js";

/// Takes the address, so that an occupied port shows before a long build.
pub fn listen(address: &Address) -> Result<TcpListener> {
    let Address { host, port } = address;
    match TcpListener::bind((host.as_str(), *port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            bail!(
                "Port {port} of {host} is in use by another program; choose another one with --port"
            )
        }
        Err(error) => Err(error).with_context(|| format!("{host}:{port} cannot be listened on")),
    }
}

/// Serves a folder under a path that begins and ends with a slash, until the process ends.
pub fn serve(listener: TcpListener, folder: PathBuf, prefix: String) -> Result<()> {
    if !folder.join("index.html").is_file() {
        bail!("There is no page in {}; build it with ./dev dist", folder.display());
    }
    let address = listener.local_addr()?;
    listener.set_nonblocking(true)?;
    let runtime = Runtime::new()?;
    let site = Arc::new(Site { folder, prefix });
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("Rehearse is at http://{address}{}", site.prefix);
        loop {
            // A connection that ended before it began concerns nobody else.
            let Ok((stream, _)) = listener.accept().await else { continue };
            let site = site.clone();
            let service = service_fn(move |request: Request<_>| {
                let site = site.clone();
                async move {
                    let (head, _) = request.into_parts();
                    let url = head.uri.to_string();
                    let reply =
                        spawn_blocking(move || site.reply(&head.method, url, &head.headers));
                    Ok::<_, Infallible>(reply.await.unwrap_or_else(|_| failure()))
                }
            });
            // Neither does one that was left in the middle.
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    })
}

/// A folder and the path that it is served under.
struct Site {
    folder: PathBuf,
    prefix: String,
}

/// What a request says, as far as the answer depends on it.
#[derive(Debug, Default, Clone)]
struct Ask {
    url: String,
    accept_encoding: String,
    if_none_match: String,
    range: String,
}

/// What is answered.
#[derive(Debug, Default, PartialEq, Eq)]
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Body,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Body {
    #[default]
    Empty,
    Text(String),
    /// A file from a byte on, so many bytes of it.
    File(PathBuf, u64, u64),
}

impl Site {
    fn reply(&self, method: &Method, url: String, headers: &HeaderMap) -> Response<Full<Bytes>> {
        let header = |name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let ask = Ask {
            url,
            accept_encoding: header("Accept-Encoding"),
            if_none_match: header("If-None-Match"),
            range: header("Range"),
        };
        let answer = match *method {
            Method::GET | Method::HEAD => answer(&ask, &self.folder, &self.prefix),
            _ => Answer {
                status: 405,
                headers: vec![("Allow", "GET, HEAD".to_owned())],
                ..Answer::default()
            },
        };
        response(answer).unwrap_or_else(|_| failure())
    }
}

fn response(answer: Answer) -> Result<Response<Full<Bytes>>> {
    let headers = answer.headers.into_iter();
    let response = headers.fold(Response::builder().status(answer.status), |it, (name, value)| {
        it.header(name, value)
    });
    Ok(response.body(Full::from(answer.body.read()?))?)
}

/// The answer where the folder changed under the server's hands, as a build does it.
fn failure() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from("This file cannot be read at the moment.\n"));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

impl Body {
    fn read(self) -> io::Result<Vec<u8>> {
        match self {
            Self::Empty => Ok(Vec::new()),
            Self::Text(text) => Ok(text.into_bytes()),
            Self::File(path, start, length) => {
                let mut bytes = Vec::new();
                let mut file = File::open(path)?;
                file.seek(SeekFrom::Start(start))?;
                file.take(length).read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

fn answer(ask: &Ask, folder: &Path, prefix: &str) -> Answer {
    let (path, query) = ask.url.split_at(ask.url.find('?').unwrap_or(ask.url.len()));
    if format!("{path}/") == prefix {
        return moved(&format!("{prefix}{query}"));
    }
    let nowhere = || not_found(ask, folder);
    let Some(relative) = path.strip_prefix(prefix).and_then(safe_path) else {
        return nowhere();
    };
    let mut file = folder.join(&relative);
    if file.is_dir() {
        if !path.ends_with('/') {
            return moved(&format!("{path}/{query}"));
        }
        file.push("index.html");
    }
    if !file.is_file() {
        return nowhere();
    }
    let mut answer = serve_file(ask, &file, relative.starts_with("assets")).unwrap_or_else(nowhere);
    if relative == Path::new(ELEMENT) {
        // A module of another site is only run where that site allows it.
        answer.headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
    }
    answer
}

fn moved(to: &str) -> Answer {
    Answer { status: 301, headers: vec![("Location", to.to_owned())], body: Body::Empty }
}

/// The folder's own page for that, or a sentence.
fn not_found(ask: &Ask, folder: &Path) -> Answer {
    let whole = Ask {
        range: String::new(),
        if_none_match: String::new(),
        url: String::new(),
        accept_encoding: ask.accept_encoding.clone(),
    };
    let page = folder.join("404.html");
    match serve_file(&whole, &page, false).filter(|_| page.is_file()) {
        Some(answer) => Answer { status: 404, ..answer },
        None => Answer {
            status: 404,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: Body::Text("There is nothing at this address.\n".to_owned()),
        },
    }
}

/// A path inside the folder, or nothing when it tries to get out of it.
fn safe_path(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(percent_decoded(path)?);
    let stays_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    (stays_inside && !path.to_string_lossy().contains('\0')).then_some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The file in the form that suits the asker, or nothing when it vanished meanwhile.
fn serve_file(ask: &Ask, file: &Path, hashed: bool) -> Option<Answer> {
    let wants_part = !ask.range.is_empty();
    let (sent, encoding) = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(name, _)| !wants_part && accepts(&ask.accept_encoding, name))
        .map(|(name, extension)| (compress::copy_of(file, extension), Some(name)))
        .find(|(copy, _)| copy.is_file())
        .unwrap_or_else(|| (file.to_owned(), None));
    let about = fs::metadata(&sent).ok()?;
    let length = about.len();
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let tag = format!("\"{length:x}-{changed:x}-{}\"", encoding.unwrap_or("plain"));

    let cache = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut headers = vec![
        ("Cache-Control", cache.to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    if ask.if_none_match.split(',').any(|known| known.trim() == tag || known.trim() == "*") {
        return Some(Answer { status: 304, headers, body: Body::Empty });
    }
    headers.push(("Content-Type", mime_type(file).to_owned()));
    if let Some(encoding) = encoding {
        headers.push(("Content-Encoding", encoding.to_owned()));
        return Some(Answer { status: 200, headers, body: Body::File(sent, 0, length) });
    }
    headers.push(("Accept-Ranges", "bytes".to_owned()));
    Some(match range(&ask.range, length) {
        Range::Whole => Answer { status: 200, headers, body: Body::File(sent, 0, length) },
        Range::Part(start, end) => {
            headers.push(("Content-Range", format!("bytes {start}-{}/{length}", end - 1)));
            Answer { status: 206, headers, body: Body::File(sent, start, end - start) }
        }
        Range::Outside => {
            headers.push(("Content-Range", format!("bytes */{length}")));
            Answer { status: 416, headers, body: Body::Empty }
        }
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Range {
    Whole,
    /// From the first byte to the one after the last.
    Part(u64, u64),
    Outside,
}

/// What a `Range` header asks for. Several parts at once, and what is no range, get the whole.
fn range(header: &str, length: u64) -> Range {
    let Some((from, to)) = header.strip_prefix("bytes=").and_then(|range| range.split_once('-'))
    else {
        return Range::Whole;
    };
    let (start, end) = match (from.trim().parse::<u64>(), to.trim().parse::<u64>()) {
        (Ok(start), Ok(last)) if last < start => return Range::Whole,
        (Ok(start), Ok(last)) => (start, length.min(last.saturating_add(1))),
        (Ok(start), Err(_)) if to.trim().is_empty() => (start, length),
        (Err(_), Ok(count)) if from.is_empty() => (length.saturating_sub(count), length),
        _ => return Range::Whole,
    };
    if start < end { Range::Part(start, end) } else { Range::Outside }
}

/// Whether an `Accept-Encoding` header allows an encoding.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        let is_meant = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| {
            part.strip_prefix("q=")
                .and_then(|weight| weight.parse::<f32>().ok())
                .is_some_and(|weight| weight == 0.0)
        });
        is_meant && !refused
    })
}

fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::{SocketAddr, TcpStream};
    use std::thread;
    use std::time::Duration;

    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dist");
        fs::create_dir_all(root.join("assets")).unwrap();
        fs::create_dir_all(root.join("q/a")).unwrap();
        fs::write(root.join("index.html"), "<title>page</title>").unwrap();
        fs::write(root.join("q/a/index.html"), "<title>a</title>").unwrap();
        fs::write(root.join("assets/a.wasm"), "0123456789").unwrap();
        fs::write(root.join("assets/a.wasm.br"), "br").unwrap();
        fs::write(root.join("assets/a.wasm.gz"), "gzi").unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        folder
    }

    fn get(site: &tempfile::TempDir, ask: Ask) -> Answer {
        answer(&ask, &site.path().join("dist"), "/sub/")
    }

    fn url(url: &str) -> Ask {
        Ask { url: url.to_owned(), ..Ask::default() }
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(given, _)| *given == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn only_the_element_is_meant_for_other_sites() {
        let site = site();
        fs::write(site.path().join("dist/embed.js"), "export {}").unwrap();
        let name = "Access-Control-Allow-Origin";
        assert_eq!(header(&get(&site, url("/sub/embed.js?1")), name), Some("*"));
        for other in ["/sub/", "/sub/assets/a.wasm", "/sub/q/a/"] {
            assert_eq!(header(&get(&site, url(other)), name), None, "{other}");
        }
    }

    #[test]
    fn addresses_lead_to_files_of_the_folder_alone() {
        let site = site();
        let table = [
            ("/sub/", 200),
            ("/sub/?question=lru-cache", 200),
            ("/sub/index.html", 200),
            ("/sub/assets/a.wasm", 200),
            ("/sub/assets/a%2Ewasm", 200),
            ("/sub", 301),
            ("/sub/assets", 301),
            ("/sub/assets/", 404),
            ("/sub/q/a", 301),
            ("/sub/q/a/", 200),
            ("/sub/q/a/b/", 404),
            ("/", 404),
            ("/index.html", 404),
            ("/sub/absent.js", 404),
            ("/sub/../secret.txt", 404),
            ("/sub/assets/../../secret.txt", 404),
            ("/sub/%2e%2e/secret.txt", 404),
            ("/sub/..%2fsecret.txt", 404),
            ("/sub//etc/passwd", 404),
            ("/sub/%2fetc/passwd", 404),
            ("/sub/index.html%00", 404),
            ("/sub/%zz", 404),
            ("/sub/%2", 404),
        ];
        for (address, status) in table {
            assert_eq!(get(&site, url(address)).status, status, "{address}");
        }
    }

    #[test]
    fn what_is_nowhere_gets_the_folders_own_page_whole() {
        let site = site();
        let absent = || get(&site, Ask { range: "bytes=0-1".to_owned(), ..url("/sub/absent/x") });
        assert!(matches!(absent().body, Body::Text(_)), "there is no such page");
        fs::write(site.path().join("dist/404.html"), "nothing").unwrap();
        let answer = absent();
        assert_eq!(answer.status, 404);
        assert_eq!(header(&answer, "Content-Type"), Some("text/html; charset=utf-8"));
        assert!(matches!(answer.body, Body::File(_, 0, 7)));
    }

    #[test]
    fn files_come_with_their_type_and_lifetime() {
        let site = site();
        let page = get(&site, url("/sub/"));
        assert_eq!(header(&page, "Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(header(&page, "Cache-Control"), Some("no-cache"));
        let wasm = get(&site, url("/sub/assets/a.wasm"));
        assert_eq!(header(&wasm, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&wasm, "Cache-Control"), Some("public, max-age=31536000, immutable"));
        for (name, expected) in [
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.unknown", "application/octet-stream"),
            ("a", "application/octet-stream"),
        ] {
            assert_eq!(mime_type(Path::new(name)), expected);
        }
    }

    #[test]
    fn the_best_accepted_encoding_is_sent() {
        let site = site();
        let table = [
            ("gzip, deflate, br, zstd", Some("br"), 2),
            ("gzip", Some("gzip"), 3),
            ("br;q=0, gzip;q=0.5", Some("gzip"), 3),
            ("BR", Some("br"), 2),
            ("identity", None, 10),
            ("", None, 10),
        ];
        for (accept, encoding, length) in table {
            let answer =
                get(&site, Ask { accept_encoding: accept.to_owned(), ..url("/sub/assets/a.wasm") });
            assert_eq!(header(&answer, "Content-Encoding"), encoding, "{accept}");
            assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
            assert!(matches!(answer.body, Body::File(_, 0, sent) if sent == length), "{accept}");
        }
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let site = site();
        let ask = Ask { accept_encoding: "br".to_owned(), ..url("/sub/assets/a.wasm") };
        let tag = header(&get(&site, ask.clone()), "ETag").unwrap().to_owned();
        let again = get(&site, Ask { if_none_match: format!("\"x\", {tag}"), ..ask.clone() });
        assert_eq!((again.status, &again.body), (304, &Body::Empty));
        let plain = get(&site, Ask { if_none_match: tag, ..url("/sub/assets/a.wasm") });
        assert_eq!(plain.status, 200);
    }

    #[test]
    fn parts_are_cut_from_the_plain_file() {
        let table = [
            ("", Range::Whole),
            ("bytes=0-3", Range::Part(0, 4)),
            ("bytes=4-", Range::Part(4, 10)),
            ("bytes=-3", Range::Part(7, 10)),
            ("bytes=-30", Range::Part(0, 10)),
            ("bytes=8-99", Range::Part(8, 10)),
            ("bytes=10-", Range::Outside),
            ("bytes=-0", Range::Outside),
            ("bytes=5-2", Range::Whole),
            ("bytes=0-1,3-4", Range::Whole),
            ("lines=1-2", Range::Whole),
            ("bytes=-", Range::Whole),
        ];
        for (asked, expected) in table {
            assert_eq!(range(asked, 10), expected, "{asked}");
        }
        let site = site();
        let ask = Ask {
            range: "bytes=2-4".to_owned(),
            accept_encoding: "br".to_owned(),
            ..url("/sub/assets/a.wasm")
        };
        let part = get(&site, ask);
        assert_eq!((part.status, header(&part, "Content-Range")), (206, Some("bytes 2-4/10")));
        assert!(matches!(part.body, Body::File(_, 2, 3)));
    }

    #[test]
    fn an_occupied_port_is_named() {
        let address = |port| Address { host: "127.0.0.1".to_owned(), port };
        let taken = listen(&address(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_eq!(
            listen(&address(port)).unwrap_err().to_string(),
            format!(
                "Port {port} of 127.0.0.1 is in use by another program; choose another one with --port"
            )
        );
    }

    /// A connection to a server of the site that has begun to ask for something.
    fn asking(request: &str, address: SocketAddr) -> TcpStream {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn served(site: &tempfile::TempDir) -> SocketAddr {
        let listener = listen(&Address { host: "127.0.0.1".to_owned(), port: 0 }).unwrap();
        let address = listener.local_addr().unwrap();
        let folder = site.path().join("dist");
        thread::spawn(move || serve(listener, folder, "/sub/".to_owned()));
        address
    }

    #[test]
    fn a_real_request_gets_a_real_response() {
        let site = site();
        let request = "HEAD /sub/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        let mut response = String::new();
        asking(request, served(&site)).read_to_string(&mut response).unwrap();
        let response = response.to_ascii_lowercase();
        assert!(response.starts_with("http/1.1 200 "), "{response}");
        assert!(response.contains("content-length: 19\r\n"), "{response}");
        assert!(response.ends_with("\r\n\r\n"), "{response}");
    }

    #[test]
    fn everybody_is_answered_while_everybody_stays_connected() {
        let site = site();
        let address = served(&site);
        let request = "GET /sub/assets/a.wasm HTTP/1.1\r\nHost: x\r\n\r\n";
        let mut connections: Vec<_> = (0..60).map(|_| asking(request, address)).collect();
        for connection in &mut connections {
            let mut response = Vec::new();
            while !response.ends_with(b"\r\n\r\n0123456789") {
                let mut bytes = [0; 1024];
                let count = connection.read(&mut bytes).unwrap();
                assert_ne!(count, 0, "{}", String::from_utf8_lossy(&response));
                response.extend(&bytes[..count]);
            }
        }
    }
}
