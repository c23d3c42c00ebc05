# 报告首页及正文框架用语。文号栏用英文。

masthead-organ = 联合国 / 环境规划署 / 理事会

masthead-distribution = Distr.: { $kind }

masthead-date = { DATE($date, language: "en") }

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

masthead-place = { $country }{ $city }

masthead-place-and-dates = { $dates }，{ $place }

masthead-agenda = 临时议程{ $note }项目 { $item }

summary-heading = 摘要

nothing-reported = 本报告所述期间，没有机构就这一主题提出报告。
