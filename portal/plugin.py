"""What the portal itself adds to its registries, beside what applications add."""

from portal.extension import JobKind, job_kinds

job_kinds.register(JobKind(key="report.compile", task="portal.compile_report", queue="compile"))
job_kinds.register(JobKind(key="report.render", task="portal.render_report", queue="render"))
