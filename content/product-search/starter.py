class SearchIndex:
    def add(self, doc_id, text, facets):
        """Store a document, or replace it."""

    def remove(self, doc_id):
        """Take a document out; return whether it was there."""

    def search(self, query, filters):
        """Return the ids of the documents that match, best first."""

    def count_facets(self, query, filters):
        """Return {field: {value: number of found documents}}."""

    def suggest(self, prefix, limit=5):
        """Return the most frequent terms that begin with the prefix."""
