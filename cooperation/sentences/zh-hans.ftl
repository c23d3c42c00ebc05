# 谅解备忘录与国家层面的工作。

# --- 句子的成分 ---------------------------------------------------------------------------

cooperation-party = { $name }（{ $acronym }）
cooperation-country = { $name }
cooperation-chapter = { $chapter ->
    [administration] 行政事务
    [services] 报销支助事务安排
   *[programme] 方案实施
}
# “label”自带量词：“个城镇”。
cooperation-figure = { $qualifier ->
    [about] 约{ COUNT($n) }{ $label }
    [more_than] { COUNT($n) }多{ $label }
    [fewer_than] 不到{ COUNT($n) }{ $label }
   *[exact] { COUNT($n) }{ $label }
}
cooperation-item = { $text }；
cooperation-item-before-last = { $text }；
cooperation-item-last = { $text }。
cooperation-aspect = { $title }：{ $text }
cooperation-opening = { $text }：

# --- 谅解备忘录 ---------------------------------------------------------------------------

cooperation-agreement-signed = { $parties }之间的订正谅解备忘录于{ $date }签署。
cooperation-agreement-unsigned = { $parties }之间的订正谅解备忘录尚待签署。
cooperation-agreement-replaces = 它将先前的谅解备忘录向前推进了一大步。
cooperation-agreement-replaces-by-its-aims = 就其宗旨而言，它将先前的谅解备忘录向前推进了一大步。
cooperation-agreement-chapters = 它包括关于{ $chapters }的章节。
cooperation-agreement-chapter-covers = { $chapter }部分提到{ $subjects }。
cooperation-agreement-modalities = 具体实现方案合作的方法将由一个联合工作组拟定。
cooperation-agreement-areas = 谅解备忘录写道合作领域可能包括{ $areas }。

# --- 后续步骤 -----------------------------------------------------------------------------

cooperation-working-group-planned = 在这方面，将成立备忘录第{ $paragraph }段所提及的联合工作组，并使其运作起来。
cooperation-working-group-set-up = 在这方面，备忘录第{ $paragraph }段所提及的联合工作组已于{ $date }成立。
cooperation-area-agreed = 此外，两个机构还就{ $area }领域的合作达成一致意见。
cooperation-area-agreed-mainly = 此外，两个机构还就{ $area }领域的合作达成一致意见。主要领域将包括{ $work }。
cooperation-programme-named = { $title }（{ $acronym }）
cooperation-project-carried-out = { $project }由{ $agencies }共同实施。
cooperation-area-proposed = 另一个建议加深合作的领域是{ $area }。
cooperation-area-proposed-priority = 另一个建议加深合作的领域是{ $area }，这对两个机构来说都是优先重点。
cooperation-area-priority = 加深{ $area }亦将成为优先重点。
cooperation-area-priority-through = 通过{ $bodies }加深{ $area }，亦将成为优先重点。

# --- 国家层面的一致性 ---------------------------------------------------------------------

cooperation-coherence = 总之，{ $agency }一直积极参与联合国国家一致性工作，并为联合国方案指导和在国家层面与联合国系统直接接触作出日益重要的贡献。它自{ $since }以来，参与了通称为“{ $process }”的进程，其工作主要包括{ COUNT($n) }个方面：
cooperation-engages = { $agency }在{ $pilots }个“同一个联合国”试点国家与{ $teams }直接接触。
cooperation-engages-and-others = { $agency }在{ $pilots }个“同一个联合国”试点国家和{ $others }与{ $teams }直接接触。
cooperation-tools = { $agency }正与{ $partners }和{ $groups }的其他成员合作，开发{ $tools }。
cooperation-tools-alone = { $agency }正在开发{ $tools }。
cooperation-chairs = { $agency }担任{ $group }{ $body }的{ $role ->
    [chair] 主席
   *[co_chair] 联合主席
}。
cooperation-guidance-adopted = 该工作队编制了一份{ $title }，{ $group }于{ $date }通过了该说明。
cooperation-guidance-prepared = 该工作队编制了一份{ $title }。
cooperation-guidance-drafted = 该工作队{ $also ->
    [yes] 还正在
   *[no] 正在
}编制一份{ $title }。

# 每类参与一项；“-in”用于只列国家的情况。

cooperation-theme-group = { $agency }担任{ $work }的主席或联合主席。
cooperation-theme-group-in = 在{ $countries }，{ $agency }担任联合国国家工作队环境专题工作组的主席或联合主席。
cooperation-green-economy = 它还引入了{ $work }。
cooperation-green-economy-in = 它还将绿色经济倡议纳入了{ $countries }的联合国发展援助框架之中。
cooperation-country-analysis = { $agency }提供了{ $work }。
cooperation-country-analysis-in = { $agency }在{ $countries }提供环境数据和信息，加强联合国对主要国家发展问题的国别分析。
cooperation-window = 在{ $fund }{ $window }子项下{ COUNT($approved) }个已获批准的方案概念中，{ $agency }参与了{ COUNT($joined) }个联合方案。
cooperation-joint-programme = { $agency }参与了关于{ $work }的联合方案。
cooperation-joint-programme-in = { $agency }参与了在{ $countries }的联合方案。
cooperation-law-or-policy = 它还协助开展以下工作：{ $work }。
cooperation-law-or-policy-in = 它还在{ $countries }协助制定国家法律、政策和计划。
cooperation-training = { $agency }就{ $work }为联合国工作人员举办了培训班。
cooperation-training-in = { $agency }在{ $countries }为联合国工作人员举办了培训班。
cooperation-outreach = { $agency }与其他联合国机构共同开展外联活动，例如{ $work }。
cooperation-outreach-in = { $agency }在{ $countries }开展了外联活动。
cooperation-work-in = { $subject }（{ $countries }）
cooperation-event = 在{ $countries }举行的{ $subject }
cooperation-event-toured = 在{ $countries }{ $places }巡回展出的{ $subject }
cooperation-event-people = { $event }，共{ $people }参与

# --- 图表 ---------------------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] 担任环境专题工作组主席
    [green_economy] 将绿色经济纳入援助框架
    [country_analysis] 国别分析数据
    [joint_programme] 联合方案
    [law_or_policy] 法律、政策或计划
    [training] 联合国工作人员培训
   *[outreach] 外联活动
}
cooperation-chart-title = 最常见的参与类型是{ $kinds }，{ $n ->
    [1] 涉及
   *[other] 各涉及
}{ $total }个国家中的{ $most }个
cooperation-chart-bar = { $kind }：{ $n }
cooperation-chart-alternative = 按参与类型列示国家数目的条形图。{ $bars }。
cooperation-chart-unit = 国家数目
cooperation-chart-source = 门户网站记录的{ $agency }国家参与活动
cooperation-chart-table = 按参与类型分列的国家
cooperation-chart-column-kind = 参与类型
cooperation-chart-column-number = 数目
cooperation-chart-column-countries = 国家
