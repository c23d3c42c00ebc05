# Согласованность программ природоохранной деятельности.

emg-coherence-the = { $name }

emg-coherence-agency = { $name }

emg-coherence-agency-short = { $acronym }

emg-coherence-agency-full = { $name } ({ $acronym })

emg-coherence-opened =
    За прошедший год Группа по рациональному природопользованию начала работу по повышению согласованности
    программ природоохранной деятельности в рамках всей системы Организации Объединенных Наций, в том числе
    посредством всестороннего учета экологических аспектов в отраслевых программах. { $n ->
        [1] Эта работа сосредоточена на одной теме, о которой говорится ниже: { $subjects }.
       *[other] Эта работа сосредоточена на { COUNT($n, form: "prepositional") } темах, о которых говорится ниже: { $subjects }.
    }

# Что зафиксировали старшие должностные лица. "text" продолжает глагол.

emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] На одном из совещаний
       *[other] На своем { ORDINAL($meeting, form: "prepositional") } совещании
    } старшие должностные лица
    [officials] Старшие должностные лица
    [also] Они также
    [further] Они далее
   *[they] Они
}

emg-conclusion-verb = { $verb ->
    [decided] решили
    [approved] утвердили
    [requested] просили
    [invited] предложили
    [mandated] поручили
    [stressed] подчеркнули
    [welcomed] приветствовали
    [recognized] отметили
    [recalled] сослались на
    [acknowledged] признали
    [considered] рассмотрели
   *[agreed] договорились
}

emg-conclusion = { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) }.

emg-conclusion-within =
    { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) } { $months ->
        [one] в течение следующего месяца
       *[other] в течение следующих { COUNT($months, form: "genitive") } месяцев
    }, то есть { BY($due) }.

emg-conclusion-statement =
    { emg-conclusion-who } { emg-conclusion-verb } документ под названием { QUOTED($title) } от { DATE($date, form: "genitive") }, { $text }.

emg-conclusion-of-body =
    { emg-conclusion-who } { emg-conclusion-verb } документ под названием { QUOTED($title) } (автор — { $body }), { $text }.

emg-conclusion-of-agencies =
    { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) } (предложение { $agencies }).

emg-conclusion-work =
    { emg-conclusion-who } { emg-conclusion-verb } работу { $owners } и партнеров над следующими материалами: { $works }.

emg-conclusion-on = { QUOTED($work) }

emg-conclusion-symbol = { $symbol }.

emg-conclusion-dated = { $title }, { $city }, { $date }

emg-conclusion-report = См. { $report } ({ $symbol }).

emg-conclusion-report-at = См. { $report } ({ $symbol }), имеется по адресу: { $address }.

emg-biodiversity-aims = Группе было предложено внести вклад в следующее: { $aims }.

emg-biodiversity-consultation =
    { CAPITAL(WHEN($date)) } Председатель Группы созвал техническую консультацию (место проведения —
    { $city }) по вопросу о том, какой вклад и каким образом Группа должна внести в процесс разработки целевых
    показателей в области биоразнообразия на период после 2010 года.

emg-biodiversity-seats = В состав этой группы входят { $seats }.

emg-biodiversity-met =
    Группа по тематическому регулированию провела свое первое совещание { WHEN($date) }; место проведения — { $city }{ $is_hosted ->
        [yes] ; принимающая сторона — { $host }
       *[no] { "" }
    }.

emg-biodiversity-agreed = { $place ->
    [also] Она также договорилась
   *[first] Она договорилась
} { $text }.

emg-biodiversity-agreed-including = { $place ->
    [also] Она также договорилась
   *[first] Она договорилась
} { $text }; к ним относятся { $parts }.

emg-biodiversity-agreed-list = Далее она договорилась { $text }:

emg-biodiversity-drafting =
    Для подготовки доклада на основе собранной информации и анализа, проведенного членами, была сформирована
    основная редакционная группа, в которую вошли представители следующих сторон: { $holders }.

emg-biodiversity-support =
    Для оказания группе по тематическому регулированию технической поддержки в подготовке доклада { $n ->
        [1] была привлечена следующая организация
       *[other] были привлечены следующие организации
    }: { $agencies }.

emg-biodiversity-process =
    В рамках этого процесса { $n ->
        [1] состоится следующее мероприятие
       *[other] состоятся следующие мероприятия
    } (срок проведения — { $due }): { $destinations }.

emg-biodiversity-final =
    { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) } { WHEN($due) } участникам следующих мероприятий: { $destinations }.

emg-land-calls =
    { $callers } — { $n ->
        [1] на этом форуме ранее прозвучал призыв обеспечить { $text }.
       *[other] на этих форумах ранее прозвучал призыв обеспечить { $text }.
    }

emg-land-consultations =
    В связи с этим Группа провела ряд технических консультаций по вопросам земель, в числе которых { $meetings }.

emg-land-consultation = { $name } ({ $city }, { $date })

emg-land-group = { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) } сроком на { $years ->
    [one] { COUNT($years) } год
    [few] { COUNT($years) } года
   *[other] { COUNT($years) } лет
} во исполнение рекомендаций, вынесенных по итогам консультаций.

emg-land-tasks = Этой группе поручено { $tasks }.

emg-land-report =
    { emg-conclusion-who } { emg-conclusion-verb }{ GOES_ON($text) }, для рассмотрения на следующем мероприятии: { $due }.

emg-land-side-event =
    Параллельно с другим мероприятием ({ $during }) было проведено мероприятие для изучения дальнейших шагов; в
    нем приняли участие { $attendance }.

emg-country-level-stage = Работа по всестороннему учету экологических соображений в оперативной деятельности
    системы Организации Объединенных Наций на страновом уровне { $stage ->
        [early] находится на раннем этапе
       *[under-way] продолжается
    }.

emg-country-level-partners = Ее необходимо развивать далее на основе консультаций со следующими партнерами: { $partners }.

emg-country-level-subjects = { $n ->
    [1] Рассматривается следующая тема: { SMALL($subjects) }.
   *[other] Рассматриваются следующие темы: { SMALL($subjects) }.
}

emg-safeguards-offer = { $agencies } — { $n ->
    [1] эта организация предложила свое участие
   *[other] эти организации предложили свое участие
} в углубленном обсуждении данной темы на одном из будущих совещаний Группы.

emg-safeguards-guidance =
    Более подробно эта тема, включая поддержку осуществления со стороны организаций системы, рассматривается в
    руководящей записке по экологической устойчивости (подготовивший ее орган — { $body }).

emg-safeguards-guidance-note =
    { $title }; документ подготовила структура под названием { QUOTED($team) }, { $n ->
        [1] сопредседатель которой — { $chairs },
       *[other] сопредседатели которой — { $chairs },
    } в составе структуры под названием { QUOTED($within) }; предполагалось, что его рассмотрит и одобрит
    { $group } (см. { $address }).
