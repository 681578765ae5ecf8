from collections import defaultdict
from heapq import nsmallest


def split(text):
    text = text.casefold()
    return "".join(char if char.isalnum() else " " for char in text).split()


class SearchIndex:
    """Sets for everything: terms, prefixes and facet values each lead to what contains them."""

    def __init__(self):
        self.documents = {}
        self.by_term = defaultdict(dict)
        self.by_prefix = defaultdict(set)
        self.by_facet = defaultdict(set)

    def add(self, doc_id, text, facets):
        self.remove(doc_id)
        words = split(text)
        self.documents[doc_id] = set(words), facets.copy()
        for word in words:
            self.by_term[word][doc_id] = self.by_term[word].get(doc_id, 0) + 1
            for end in range(1, len(word) + 1):
                self.by_prefix[word[:end]].add(word)
        for pair in facets.items():
            self.by_facet[pair].add(doc_id)

    def remove(self, doc_id):
        document = self.documents.pop(doc_id, None)
        if document is None:
            return False
        words, facets = document
        for word in words:
            del self.by_term[word][doc_id]
            if not self.by_term[word]:
                del self.by_term[word]
                for end in range(1, len(word) + 1):
                    self.by_prefix[word[:end]].discard(word)
        for pair in facets.items():
            self.by_facet[pair].discard(doc_id)
        return True

    def search(self, query, filters):
        words = set(split(query))
        score = {
            doc_id: sum(self.by_term[word][doc_id] for word in words)
            for doc_id in self.found(words, filters)
        }
        return sorted(score, key=lambda doc_id: (-score[doc_id], doc_id))

    def found(self, words, filters):
        conditions = [self.by_term.get(word, {}).keys() for word in words]
        for field, wanted in filters.items():
            values = wanted if isinstance(wanted, list) else [wanted]
            sets = [self.by_facet.get((field, value), set()) for value in values]
            conditions.append(set().union(*sets) if len(sets) != 1 else sets[0])
        if not conditions:
            return set(self.documents)
        conditions.sort(key=len)
        result = set(conditions[0])
        for condition in conditions[1:]:
            result = {doc_id for doc_id in result if doc_id in condition}
        return result

    def count_facets(self, query, filters):
        counts = {}
        for doc_id in self.found(set(split(query)), filters):
            for field, value in self.documents[doc_id][1].items():
                values = counts.setdefault(field, {})
                values[value] = values.get(value, 0) + 1
        return counts

    def menu(self, query, filters):
        fields = {field for _, facets in self.documents.values() for field in facets}
        counts = {}
        for field in fields:
            others = {name: wanted for name, wanted in filters.items() if name != field}
            counts[field] = self.count_facets(query, others).get(field)
        return {field: values for field, values in counts.items() if values}

    def suggest(self, prefix, limit=5):
        words = self.by_prefix.get(prefix.casefold(), ())
        return nsmallest(limit, words, key=lambda word: (-len(self.by_term[word]), word))
