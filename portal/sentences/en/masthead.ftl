# The first page of a report and the words of the frame around the text.

masthead-organ = Governing Council / of the United Nations / Environment Programme

masthead-distribution = Distr.: { $kind }

masthead-original = Original: { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-language = { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-agenda = Item { $item } of the provisional agenda{ $note }

summary-heading = Summary

nothing-reported = No agency reported on this subject in the period.

dates-in-a-month = { $first }–{ $end }

dates-across = { $start } – { $end }
