from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from portal.exceptions import ActionError


def handle(error: Exception, context: dict) -> Response | None:
    """An ``ActionError`` about a field is a bad request, any other a conflict."""
    if not isinstance(error, ActionError):
        return exception_handler(error, context)
    if error.field:
        return Response({error.field: [error.message]}, status=status.HTTP_400_BAD_REQUEST)
    return Response({"detail": error.message}, status=status.HTTP_409_CONFLICT)
