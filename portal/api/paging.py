from rest_framework.pagination import PageNumberPagination


class Numbered(PageNumberPagination):
    """For reference data: a few hundred rows of a kind, so a page may be counted to."""

    page_size = 100
    page_size_query_param = "size"
    max_page_size = 500
