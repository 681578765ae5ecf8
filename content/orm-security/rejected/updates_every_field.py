# expect: wrong_answer
# why: You take the column names from the data, so a client that sends is_staff becomes staff.
#   That is mass assignment: whoever sends a field may set it.
ORDERS = {
    "name": "name ASC",
    "-name": "name DESC",
    "email": "email ASC",
    "-email": "email DESC",
    "joined": "joined ASC",
    "-joined": "joined DESC",
}
EDITABLE = ("name", "email")


def search_users(execute, name, order_by="name"):
    if order_by not in ORDERS:
        raise ValueError("unknown order")
    return execute(
        "SELECT id, name, email FROM users"
        " WHERE active = 1 AND name LIKE %s ESCAPE '!'"
        f" ORDER BY {ORDERS[order_by]}, id ASC",
        [f"%{escape_like(name)}%"],
    )


def escape_like(text):
    # The escape character itself comes first, or it would double the ones added later.
    for character in "!%_":
        text = text.replace(character, "!" + character)
    return text


def update_profile(execute, user_id, data):
    columns = list(data)
    if not columns:
        return 0
    assignments = ", ".join(f"{column} = %s" for column in columns)
    return execute(
        f"UPDATE users SET {assignments} WHERE id = %s",
        [*(data[column] for column in columns), user_id],
    )


# ---- Given: a small database, and the functions that the tests call. Leave them as they are. ----

import re

COLUMNS = ("id", "name", "email", "joined", "active", "is_staff")
USERS = [
    (6, "ada b. zahn", "zahn@example.net", "2022-02-02", 1, 0),
    (2, "Brian O'Neill", "brian@example.org", "2019-07-15", 1, 0),
    (4, "Chen 100%", "promo@example.com", "2021-03-01", 1, 0),
    (1, "Ada Okafor", "okafor@example.com", "2021-03-01", 1, 1),
    (8, "Back\\slash", "slash@example.com", "2024-11-30", 1, 0),
    (3, "Ada Lindgren", "lindgren@example.com", "2023-01-20", 0, 0),
    (5, "Under_score!", "u_s@example.net", "2018-05-05", 1, 0),
    (7, "root", "root@example.com", "2017-01-01", 0, 1),
]


class DatabaseError(Exception):
    pass


class Database:
    """Understands SELECT and UPDATE on one table, with %s for parameters."""

    def __init__(self):
        self.rows = [dict(zip(COLUMNS, row)) for row in USERS]
        self.statements = []

    def execute(self, sql, params=()):
        """Run one statement; return a list of tuples, or the number of updated rows."""
        self.statements.append(sql)
        return Statement(sql, params).run(self.rows)


class Statement:
    TOKEN = re.compile(r"('(?:[^']|'')*')|(%s)|(\d+)|([A-Za-z_]\w*)|(\|\||<>|!=|<=|>=|[(),=<>*;])|--.*")
    COMPARE = {
        "=": lambda a, b: a == b,
        "<>": lambda a, b: a != b,
        "!=": lambda a, b: a != b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
        "<=": lambda a, b: a <= b,
        ">=": lambda a, b: a >= b,
    }

    def __init__(self, sql, params):
        self.tokens = []
        values = list(params)
        rest = sql.strip()
        while rest:
            found = self.TOKEN.match(rest)
            if found is None:
                raise DatabaseError(f"syntax error near {rest[:20]!r}")
            text, placeholder, number, word, sign = found.groups()
            if text is not None:
                if "%s" in text:
                    raise DatabaseError("a placeholder must not stand in quotes")
                self.tokens.append(("value", text[1:-1].replace("''", "'").replace("%%", "%")))
            elif placeholder:
                if not values:
                    raise DatabaseError("fewer parameters than placeholders")
                self.tokens.append(("value", values.pop(0)))
            elif number:
                self.tokens.append(("value", int(number)))
            elif word or sign:
                self.tokens.append(("word", word.upper()) if word else ("sign", sign))
            rest = rest[found.end() :].lstrip()
        if values:
            raise DatabaseError("more parameters than placeholders")

    def run(self, rows):
        if self.take("SELECT"):
            return self.select(rows)
        if self.take("UPDATE"):
            return self.update(rows)
        raise DatabaseError("only SELECT and UPDATE are understood")

    def end(self):
        self.take(";")
        if self.tokens:
            raise DatabaseError(f"syntax error near {self.tokens[0][1]!r}")

    def select(self, rows):
        columns = list(COLUMNS) if self.take("*") else self.listed(self.column)
        self.need("FROM")
        self.need("USERS")
        where = self.either() if self.take("WHERE") else lambda row: True
        order = []
        if self.take("ORDER"):
            self.need("BY")
            order = self.listed(self.direction)
        self.end()
        found = [row for row in rows if where(row)]
        for value, descending in reversed(order):
            found.sort(key=value, reverse=descending)
        return [tuple(row[column] for column in columns) for row in found]

    def update(self, rows):
        self.need("USERS")
        self.need("SET")
        changes = self.listed(self.assignment)
        where = self.either() if self.take("WHERE") else lambda row: True
        self.end()
        found = [row for row in rows if where(row)]
        for row in found:
            row.update({column: value(row) for column, value in changes})
        return len(found)

    def assignment(self):
        column = self.column()
        self.need("=")
        return column, self.concatenation()

    def direction(self):
        value = self.concatenation()
        return value, not self.take("ASC") and self.take("DESC")

    def either(self):
        left = self.both()
        while self.take("OR"):
            left = lambda row, a=left, b=self.both(): a(row) or b(row)
        return left

    def both(self):
        left = self.negated()
        while self.take("AND"):
            left = lambda row, a=left, b=self.negated(): a(row) and b(row)
        return left

    def negated(self):
        if self.take("NOT"):
            inner = self.negated()
            return lambda row: not inner(row)
        return self.comparison()

    def comparison(self):
        left = self.concatenation()
        if self.take("LIKE"):
            pattern = self.concatenation()
            escape = self.concatenation() if self.take("ESCAPE") else lambda row: None
            return lambda row: like(left(row), pattern(row), escape(row))
        for sign, compare in self.COMPARE.items():
            if self.take(sign):
                right = self.concatenation()
                return lambda row: compare(left(row), right(row))
        return left

    def concatenation(self):
        left = self.operand()
        while self.take("||"):
            left = lambda row, a=left, b=self.operand(): str(a(row)) + str(b(row))
        return left

    def operand(self):
        if self.take("("):
            inner = self.either()
            self.need(")")
            return inner
        if self.tokens and self.tokens[0][0] == "value":
            value = self.tokens.pop(0)[1]
            return lambda row: value
        column = self.column()
        return lambda row: row[column]

    def column(self):
        kind, name = self.tokens.pop(0) if self.tokens else ("end", "the end")
        if kind != "word" or name.lower() not in COLUMNS:
            raise DatabaseError(f"no such column: {name}")
        return name.lower()

    def listed(self, element):
        elements = [element()]
        while self.take(","):
            elements.append(element())
        return elements

    def take(self, text):
        if self.tokens and self.tokens[0] in (("word", text), ("sign", text)):
            del self.tokens[0]
            return True
        return False

    def need(self, text):
        if not self.take(text):
            raise DatabaseError(f"{text} expected")


def like(text, pattern, escape):
    """Case-insensitive; % is any text, _ any character. Without ESCAPE nothing is escaped."""
    parts = []
    characters = iter(pattern)
    for character in characters:
        if character == escape:
            parts.append(re.escape(next(characters, "")))
        elif character == "%":
            parts.append(".*")
        else:
            parts.append("." if character == "_" else re.escape(character))
    return re.fullmatch("".join(parts), text, re.IGNORECASE | re.DOTALL) is not None


def run_search(name, *order_by):
    database = Database()
    try:
        rows = search_users(database.execute, name, *order_by)
    except ValueError:
        if database.statements:
            raise RuntimeError("refused too late: the database was asked already") from None
        raise
    other = Database()
    search_users(other.execute, "q" * len(name), *order_by)
    if database.statements != other.statements:
        raise RuntimeError("the text of the SQL depends on the name")
    return rows


def run_update(user_id, data):
    """Return what update_profile returned, and the users that are different now."""
    database = Database()
    result = update_profile(database.execute, user_id, data)
    other = Database()
    update_profile(other.execute, user_id + 100, {key: "q" for key in data})
    if database.statements != other.statements:
        raise RuntimeError("the text of the SQL depends on the values")
    rows = [tuple(row.values()) for row in database.rows]
    return result, [row for row, before in zip(rows, USERS) if row != before]
