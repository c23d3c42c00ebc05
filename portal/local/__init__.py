"""The embedded stack: what script/server, script/manage and script/test start and stop.

Nothing here imports Django or the rest of the portal: all of that runs as a process of its own.
"""
