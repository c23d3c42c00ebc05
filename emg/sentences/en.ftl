# Series whose members hold commas of their own: "A; B; and C".

emg-series-more = { $before }; { $next }
emg-series-last = { $before }; and { $next }

# Lists: an entry ends with a semicolon, the last with a full stop; a note stands after the mark.

emg-item-plain = { $text };{ $note }
emg-item-before-last = { $text };{ $note } and
emg-item-last = { $text }.{ $note }
emg-item-opening = { $text }, including by:{ $note }

# What is called by a name of its own within the report.

emg-agency = { $slug ->
    [emg-secretariat] the secretariat of the Group
    [sun] the UNEP Sustainable United Nations (SUN) facility
    [secretariat] the Secretariat
    [secretary-general] the Secretary-General
   *[other] { $acronym }
}
emg-agency-full = the { $name }
emg-body = { $slug ->
    [emg] the Group
   *[other] the { $name }
}

# Footnotes

emg-note-report-at = See the { $title } ({ $symbol }), available at { $address }.
emg-note-symbol = See { $symbol }.
emg-note-document = { $title } ({ $symbol }).
emg-note-address = { $address }.
emg-note-titled-address = { $title }: { $address }.
emg-note-evaluation = Evaluation by the { $office } of { $subject }, { $date } (assignment No. { $symbol }), { $pinpoint }.
emg-note-welcomed = This refers to { $subjects }.

# Section III: what the Council asked, and the work plan

emg-council = In part { $part } of decision { $decision } of { $date }, the Governing Council of UNEP welcomed { $welcomed }.{ $note } It requested the Executive Director to invite the Group { $invited }.
emg-plan-response = The Executive Director is working with the members of the Group to respond to the expectations and requests of the Council.
emg-plan-agreed = { $first ->
    [yes] That work includes agreement among the members, for the first time, on a work plan for the coming { COUNT($months) } months.
   *[no] That work includes agreement among the members on a work plan for the coming { COUNT($months) } months.
}
emg-plan-streams = { $n ->
    [one] The plan has one area of work: { $streams }.{ $note }
   *[other] The plan has { COUNT($n) } areas of work: { $streams }.{ $note }
}
emg-plan-reported = The achievements of the Group and what it has planned are reported below against the expected results of the approved work plan.
emg-plan-themes = They relate to the { COUNT($n) } themes of the Governing Council/Global Ministerial Environment Forum: { $themes }.
emg-theme = “{ $name }”

# Section III.A: meetings

emg-agenda = Members of the Group are working together { $results }.
emg-meeting-name = { ORDINAL($ordinal) } meeting of { $body }
emg-meeting-hosted = The { $meeting } was hosted by { $host } in { $city } on { $date }, at the time of the { $during }.
emg-meeting-held-during = The { $meeting } was held in { $city } on { $date }, at the time of the { $during }.
emg-meeting-hosted-alone = The { $meeting } was hosted by { $host } in { $city } on { $date }.
emg-meeting-held = The { $meeting } was held in { $city } on { $date }.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }, { $office },
   *[office] { $name }, { $office }
}
emg-meeting-chairs = { $n ->
    [one] It was chaired by { $chairs }.
   *[other] It was co-chaired by { $chairs }.
}
emg-segment = { $segment ->
    [technical] a technical segment
    [senior_officials] a senior officials segment
   *[side_event] a side event
}
emg-meeting-attended = { $n ->
    [one] It consisted of { $segments } and was attended by representatives of one member agency.
   *[other] It consisted of { $segments } and was attended by representatives of { COUNT($n) } member agencies.
}
emg-decision-verb = { $verb ->
    [decided] decided
    [agreed] agreed
    [approved] approved
    [requested] requested
    [invited] invited
    [mandated] mandated
    [stressed] stressed
    [welcomed] welcomed
    [recognized] recognized
    [recalled] recalled
    [acknowledged] acknowledged
   *[considered] considered
}
emg-decision-first = Senior officials { $verb } { $text }.{ $note }
emg-decision-at = At the { ORDINAL($ordinal) } meeting, senior officials { $verb } { $text }.{ $note }
emg-decision-next = They { $verb } { $text }.{ $note }
emg-decision-also = They also { $verb } { $text }.{ $note }
emg-decision-of = { $whom } { $text }
emg-plan-recommended = That approval is in line with a recommendation of the { $office }.{ $note }

# Section III.B: management practices

emg-merger = { $n ->
    [one] In considering the achievements set out below, senior officials agreed to merge { $groups } into { $successor } in the United Nations system.
   *[other] In considering the achievements set out below, senior officials agreed to merge { $groups } into a single { $successor } in the United Nations system.
}
emg-merger-promoted = The Group has promoted the move towards { $subjects }.
emg-merger-guidance = Their guidance on this work is set out below.
emg-the-group = the { $name }

emg-commitment = In { $date }, the { $body } adopted a { $statement }. In that statement, the heads of United Nations agencies, funds and programmes agreed, by { $due }: { $commitments }.

emg-support = In this work the United Nations system has received extensive support from { $supporters }. The main results are the following:
emg-result-tool = { $text } Common tools support this work, namely { $parts }
emg-result-guidance = { $text } They include, among others, { $parts }
emg-result-training = { $text } { $title } are available in { $languages }
emg-part = the { $title }

emg-milestone-compiled = { $status ->
    [held] A { $title } was compiled for the { $meeting }, held in { $city } in { $date }.{ $note }
   *[planned] A { $title } was compiled for the { $meeting }, to be held in { $city } in { $date }.{ $note }
}
emg-milestone-planned = A { $title } is to be compiled for the { $meeting }, to be held in { $city } in { $date }.{ $note }
emg-milestone-prepared = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } was prepared.{ $note }
emg-milestone-in-preparation = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } is being prepared.{ $note }

emg-evaluation = The { $office } carried out an evaluation of { $subject }.
emg-evaluation-count = { $n ->
    [one] Its report made one recommendation, addressed to { $addressees }, to give further support to the commitment to climate neutrality and to its implementation by the secretariat of the Group.
   *[other] Its report made { COUNT($n) } recommendations, addressed to { $addressees }, to give further support to the commitment to climate neutrality and to its implementation by the secretariat of the Group.
}
emg-evaluation-stressed = The report stressed the need: { $points }.

emg-group-set-up = In { $date } the Group set up an { $group } and asked it to work fully with the { $partner }.
emg-group-results = The following results have been achieved:

emg-tools = See { $addresses }. The tools include: { $tools }.
emg-tool = a { $title }
emg-tool-with = a { $title }, prepared with the { $partners }
emg-tool-due = a { $title }, to be finalized in { $due }
emg-tool-set = { COUNT($n) } { $title }
emg-tool-set-on = { COUNT($n) } { $title } (on { $subjects })
emg-tool-set-due = { COUNT($n) } { $title }, due to be completed by the end of { $due }

emg-term = { $months ->
    [12] one year
    [24] two years
    [36] three years
   *[other] { COUNT($months) } months
}
emg-group-merged = Senior officials decided to merge the work of { $groups } into an { $successor } in the United Nations system for { $term }.
emg-group-asked = They requested the group { $text }, including by:

# Section C and D
