# 高级官员会议及其记录的内容。

emg-agenda = 小组成员正努力合作，{ $results }。
emg-meeting-name = { $body }{ ORDINAL($ordinal) }次会议
emg-meeting-occasion = { $meeting }{ $precision ->
    [none] { "" }
   *[day] 于{ $date }
}{ $during ->
    [none] { "" }
   *[other] 在{ $during }召开之际
}{ $city ->
    [none] { "" }
   *[other] 在{ $city }
}{ $host ->
    [none] 举行
   *[other] 举行，由{ $host }主办
}。
emg-meeting-chair = { $form ->
    [name] { $name }
   *[office] { $office }{ $name }
}
emg-meeting-chairs = 会议由{ $chairs }{ $n ->
    [1] 担任主席
   *[other] 联合担任主席
}。
emg-segment = { $segment ->
    [technical] 技术分会场
    [senior_officials] 高级官员分会场
   *[side_event] 会外活动
}
emg-meeting-attended = 会议由{ $segments }组成，{ COUNT($n) }个成员机构的代表参会。
emg-decision-verb = { $verb ->
    [decided] 决定
    [agreed] 商定
    [approved] 批准了
    [requested] 请
    [invited] 邀请
    [mandated] 授权
    [stressed] 强调
    [welcomed] 欢迎
    [recognized] 认识到
    [recalled] 回顾了
    [acknowledged] 确认
   *[considered] 审议了
}
emg-decision-first = 高级官员{ $verb }{ $text }。{ $note }
emg-decision-at = 在{ ORDINAL($ordinal) }次会议上，高级官员{ $verb }{ $text }。{ $note }
emg-decision-next = 他们{ $verb }{ $text }。{ $note }
emg-decision-also = 他们还{ $verb }{ $text }。{ $note }
emg-decision-of = { $whom }{ $text }
emg-plan-recommended = 这一行动符合{ $office }的一份建议。{ $note }
