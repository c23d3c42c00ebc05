# Предложения о меморандуме о взаимопонимании и о работе в странах.
# Названия стоят в именительном падеже: после двоеточия, тире или в скобках.

# --- Части предложений ------------------------------------------------------------------

cooperation-party = { $name } ({ $acronym })
cooperation-country = { $name }
cooperation-chapter = { $chapter ->
    [administration] административные вопросы
    [services] возмещаемые услуги по поддержке
   *[programme] осуществление программ
}
cooperation-figure = { $qualifier ->
    [about] около { COUNT($n, form: "genitive") } { $label }
    [more_than] более { COUNT($n, form: "genitive") } { $label }
    [fewer_than] менее { COUNT($n, form: "genitive") } { $label }
   *[exact] { COUNT($n) } { $label }
}
cooperation-item = { $text };
cooperation-item-before-last = { $text };
cooperation-item-last = { $text }.
cooperation-aspect = { $title }: { $text }
cooperation-opening = { $text }:

# --- Меморандум -------------------------------------------------------------------------

cooperation-agreement-signed = Пересмотренный меморандум о взаимопонимании был подписан { WHEN($date) }; его стороны — { $parties }.
cooperation-agreement-unsigned = Пересмотренный меморандум о взаимопонимании еще не был подписан; его стороны — { $parties }.
cooperation-agreement-replaces = Он значительно расширяет положения прежнего меморандума о взаимопонимании.
cooperation-agreement-replaces-by-its-aims = Благодаря поставленным в нем целям он значительно расширяет положения прежнего меморандума о взаимопонимании.
cooperation-agreement-chapters = Меморандум содержит следующие разделы: { $chapters }.
cooperation-agreement-chapter-covers = В разделе { QUOTED($chapter) } охвачены следующие вопросы: { $subjects }.
cooperation-agreement-modalities = Порядок сотрудничества по программам должна разработать совместная рабочая группа.
cooperation-agreement-areas = { $n ->
    [1] В меморандуме названа одна возможная область сотрудничества: { $areas }.
   *[other] В число возможных областей сотрудничества, названных в меморандуме, входят: { $areas }.
}

# --- Дальнейшие шаги --------------------------------------------------------------------

cooperation-working-group-planned = В этой связи будет учреждена и начнет работу совместная рабочая группа, упомянутая в пункте { $paragraph } меморандума.
cooperation-working-group-set-up = В этой связи { WHEN($date) } была учреждена совместная рабочая группа, упомянутая в пункте { $paragraph } меморандума.
cooperation-area-agreed = Оба учреждения договорились также о сотрудничестве в следующей области: { $area }.
cooperation-area-agreed-mainly = Оба учреждения договорились также о сотрудничестве в следующей области: { $area }; основные направления — { $work }.
cooperation-programme-named = { $title } ({ $acronym })
cooperation-project-carried-out = { $project } совместно осуществляют { $agencies }.
cooperation-area-proposed = Предложена еще одна область для углубления сотрудничества: { $area }.
cooperation-area-proposed-priority = Предложена еще одна область для углубления сотрудничества, имеющая приоритетное значение для обоих учреждений: { $area }.
cooperation-area-priority = Приоритетным направлением углубления взаимодействия станет также { $area }.
cooperation-area-priority-through = Приоритетным направлением углубления взаимодействия станет также { $area } (участвующие структуры: { $bodies }).

# --- Согласованность действий в странах -------------------------------------------------

cooperation-coherence = В целом { $agency } активно участвует в усилиях по обеспечению согласованности действий Организации Объединенных Наций на страновом уровне и вносит все больший вклад в подготовку методических указаний по программам Организации Объединенных Наций и в прямое взаимодействие с ее системой на этом уровне. Участие в процессе, известном под названием { QUOTED($process) }, продолжается с { DATE($since, form: "genitive") }, и эта работа имеет { $n ->
    [one] { COUNT($n) } основной аспект
    [few] { COUNT($n) } основных аспекта
   *[other] { COUNT($n) } основных аспектов
}:
cooperation-engages = { $agency } напрямую взаимодействует со следующими структурами: { $teams }. Эта работа ведется в странах осуществления экспериментальной инициативы «Единая Организация Объединенных Наций» (число таких стран — { $pilots }).
cooperation-engages-and-others = { $agency } напрямую взаимодействует со следующими структурами: { $teams }. Эта работа ведется в странах осуществления экспериментальной инициативы «Единая Организация Объединенных Наций» (число таких стран — { $pilots }) и за их пределами ({ $others }).
cooperation-tools = совместно с партнерами ({ $partners }) и другими членами той же группы ({ $groups }) { $agency } разрабатывает { $tools }.
cooperation-tools-alone = { $agency } разрабатывает { $tools }.
cooperation-chairs = { $agency } { $role ->
    [chair] выполняет функции председателя
   *[co_chair] выполняет функции сопредседателя
} в следующей структуре: { $body } ({ $group }).
cooperation-guidance-adopted = Целевая группа подготовила документ под названием { QUOTED($title) }, который был утвержден { WHEN($date) } (утвердивший его орган — { $group }).
cooperation-guidance-prepared = Целевая группа подготовила документ под названием { QUOTED($title) }.
cooperation-guidance-drafted = { $also ->
    [yes] Она готовит также документ под названием { QUOTED($title) }.
   *[no] Целевая группа готовит документ под названием { QUOTED($title) }.
}

# По одному пункту на каждый вид деятельности: «-in» — там, где названы только страны.

cooperation-theme-group = { $agency } выполняет функции председателя или сопредседателя в следующих структурах: { $work }.
cooperation-theme-group-in = { $agency } выполняет функции председателя или сопредседателя тематической группы по окружающей среде в составе страновой группы Организации Объединенных Наций (страны: { $countries }).
cooperation-green-economy = В программы включены следующие элементы: { $work }.
cooperation-green-economy-in = { $n ->
    [1] Инициатива по «зеленой» экономике включена в Рамочную программу Организации Объединенных Наций по оказанию помощи в целях развития следующей страны: { $countries }.
   *[other] Инициатива по «зеленой» экономике включена в Рамочные программы Организации Объединенных Наций по оказанию помощи в целях развития следующих стран: { $countries }.
}
cooperation-country-analysis = { $agency } предоставляет следующие данные: { $work }.
cooperation-country-analysis-in = { $agency } предоставляет экологические данные и информацию в целях совершенствования проводимого Организацией Объединенных Наций странового анализа основных вопросов развития (страны: { $countries }).
cooperation-window = В рамках тематического направления { QUOTED($window) } ({ $fund }) { $agency } участвует в осуществлении { $joined ->
    [one] { COUNT($joined, form: "genitive") } совместной программы
   *[other] { COUNT($joined, form: "genitive") } совместных программ
} (число утвержденных концептуальных записок по программам — { COUNT($approved) }).
cooperation-joint-programme = { $agency } участвует в совместных программах по следующим темам: { $work }.
cooperation-joint-programme-in = { $agency } участвует в совместных программах (страны: { $countries }).
cooperation-law-or-policy = Оказывается помощь по следующим направлениям: { $work }.
cooperation-law-or-policy-in = Оказывается помощь в разработке национальных законов, стратегий и планов (страны: { $countries }).
cooperation-training = { $agency } проводит учебные курсы для персонала Организации Объединенных Наций по следующим темам: { $work }.
cooperation-training-in = { $agency } проводит учебные курсы для персонала Организации Объединенных Наций (страны: { $countries }).
cooperation-outreach = { $agency } совместно с другими учреждениями Организации Объединенных Наций проводит информационно-просветительские мероприятия, в числе которых { $work }.
cooperation-outreach-in = { $agency } проводит информационно-просветительские мероприятия (страны: { $countries }).
cooperation-work-in = { $subject } ({ $countries })
cooperation-event = { $subject } ({ $countries })
cooperation-event-toured = { $subject } ({ $countries }; охвачено { $places })
cooperation-event-people = { $event }, в котором приняли участие { $people }

# --- Диаграмма --------------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] руководство тематической группой по окружающей среде
    [green_economy] включение «зеленой» экономики в рамочную программу помощи
    [country_analysis] данные для странового анализа
    [joint_programme] совместные программы
    [law_or_policy] законы, стратегии или планы
    [training] обучение персонала Организации Объединенных Наций
   *[outreach] информационно-просветительская работа
}
cooperation-chart-title = { $n ->
    [1] Самый распространенный вид деятельности — { $kinds } (число стран: { $most } из { $total })
   *[other] Самые распространенные виды деятельности — { $kinds } (число стран по каждому из них: { $most } из { $total })
}
cooperation-chart-bar = { $kind }: { $n }
cooperation-chart-alternative = Столбчатая диаграмма числа стран по видам деятельности. { $bars }.
cooperation-chart-unit = Число стран
cooperation-chart-source = Деятельность { $agency } в странах по данным портала
cooperation-chart-table = Страны по видам деятельности
cooperation-chart-column-kind = Вид деятельности
cooperation-chart-column-number = Число
cooperation-chart-column-countries = Страны
