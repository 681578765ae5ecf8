# expect: wrong_answer
# why: You sort the terms once and never again, so suggestions do not follow later changes. Every cache
#   needs an answer to the question what makes it invalid.
import re
from bisect import bisect_left
from collections import Counter, defaultdict


def terms_of(text):
    return re.findall(r"[^\W_]+", text.casefold())


class SearchIndex:
    def __init__(self):
        self._counts = {}  # id: how often each term occurs
        self._facets = {}  # id: the values of its fields
        self._postings = defaultdict(set)  # term: the ids that contain it
        self._sorted_terms = None  # made when a suggestion needs it

    def add(self, doc_id, text, facets):
        self.remove(doc_id)
        self._counts[doc_id] = Counter(terms_of(text))
        self._facets[doc_id] = dict(facets)
        for term in self._counts[doc_id]:
            self._postings[term].add(doc_id)

    def remove(self, doc_id):
        if doc_id not in self._counts:
            return False
        for term in self._counts.pop(doc_id):
            self._postings[term].remove(doc_id)
            if not self._postings[term]:
                del self._postings[term]
        del self._facets[doc_id]
        return True

    def search(self, query, filters):
        terms = set(terms_of(query))

        def rank(doc_id):
            return -sum(self._counts[doc_id][term] for term in terms), doc_id

        return sorted(self._find(terms, filters), key=rank)

    def count_facets(self, query, filters):
        return self._count(self._find(set(terms_of(query)), filters))

    def menu(self, query, filters):
        terms = set(terms_of(query))
        counts = self._count(self._find(terms, filters))
        for field in filters:
            others = {name: values for name, values in filters.items() if name != field}
            counts.pop(field, None)
            counts |= self._count(self._find(terms, others), only=field)
        return counts

    def suggest(self, prefix, limit=5):
        prefix = prefix.casefold()
        if not prefix:
            return []
        if self._sorted_terms is None:
            self._sorted_terms = sorted(self._postings)
        found = []
        for index in range(bisect_left(self._sorted_terms, prefix), len(self._sorted_terms)):
            term = self._sorted_terms[index]
            if not term.startswith(prefix):
                break
            if term in self._postings:
                found.append(term)
        # The terms are in alphabetical order already, and sorting keeps it where counts are equal.
        return sorted(found, key=lambda term: -len(self._postings[term]))[:limit]

    def _find(self, terms, filters):
        if terms:
            # The rarest term first: no result is larger than the smallest of the sets.
            rarest, *others = sorted((self._postings.get(term, set()) for term in terms), key=len)
            found = [doc_id for doc_id in rarest if all(doc_id in ids for ids in others)]
        else:
            found = self._counts
        return [doc_id for doc_id in found if self._fits(doc_id, filters)]

    def _fits(self, doc_id, filters):
        facets = self._facets[doc_id]
        return all(
            field in facets and facets[field] in (wanted if isinstance(wanted, list) else [wanted])
            for field, wanted in filters.items()
        )

    def _count(self, doc_ids, only=None):
        counts = defaultdict(Counter)
        for doc_id in doc_ids:
            for field, value in self._facets[doc_id].items():
                if only in (None, field):
                    counts[field][value] += 1
        return {field: dict(values) for field, values in counts.items()}
