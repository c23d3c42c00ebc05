# Words that every programme's sentences use.

number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[9] nine
}

ordinal = { $n ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
    [11] eleventh
    [12] twelfth
    [13] thirteenth
    [14] fourteenth
    [15] fifteenth
    [16] sixteenth
    [17] seventeenth
    [18] eighteenth
    [19] nineteenth
    [20] twentieth
    [25] twenty-fifth
    [64] sixty-fourth
   *[other] { $n }th
}

# The first page.

masthead-organ = Governing Council / of the United Nations / Environment Programme
masthead-distribution = Distr.: { $kind }
masthead-language = { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}
masthead-original = Original: { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}
masthead-agenda = Item { $item } of the provisional agenda{ $note }
summary-heading = Summary
nothing-reported = Nothing was reported under this heading.

# Where a mandate stands.

mandate-place = { $document }
mandate-place-part = part { $part } of { $document }
mandate-place-paragraph = paragraph { $paragraph } of { $document }
mandate-place-paragraph-part = paragraph { $paragraph } of part { $part } of { $document }
mandate-document = { $kind ->
    [decision] decision { $document }
   *[other] { $document }
}
mandate-document-dated = { $kind ->
    [decision] decision { $document } of { $date }
   *[other] { $document } of { $date }
}

# The summary.

summary-mandate = The present report is submitted pursuant to { $place }, in which { $organ } requested { $asked } { $request }.
summary-scope = The report also covers { $covers }.
summary-invitation = The report also gives information on the request of { $organ }, in the same decision, that { $asked } should invite the { $invited } { $request }.

# The draft decision.

draft-decision-opening = { $organ } may wish to consider the adoption of a decision along the lines suggested below:
draft-decision-organ = { $organ },
draft-decision-recalled = { $place }, on { $subject }
draft-decision-preamble = { $clause },
draft-decision-operative = { $clause };
draft-decision-last = { $clause }.

# The table of deliverables.

deliverables-title = Deliverables, by due date
deliverables-opening = { $n ->
    [one] The table shows the one deliverable that the present report speaks of, as at { $date }.
   *[other] The table shows the { COUNT($n) } deliverables that the present report speaks of, as at { $date }.
}
deliverables-deliverable = Deliverable
deliverables-due = Due
deliverables-destination = Destination
deliverables-owner = Owner
deliverables-state = State
deliverables-due-before = before the { $meeting }
deliverables-unknown = not stated
deliverables-delivered = Delivered
deliverables-delivered-on = Delivered, { $date }
deliverables-overdue = Overdue
deliverables-under-way = Under way
