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

language = { $code ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

# Members of a list one after the other: names, and phrases that hold commas of their own.
list-of-names = { $before }, { $next }
list-of-phrases = { $before }; { $next }

# A footnote that cites a document.
note-document = { $document }.
