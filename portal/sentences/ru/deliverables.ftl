# Таблица конечных результатов.

deliverables-title = Конечные результаты по срокам представления
deliverables-opening = { $n ->
    [one] В таблице приводится { $n } конечный результат, о котором говорится в настоящем докладе; сведения даны по состоянию на { $date }.
    [few] В таблице приводятся { COUNT($n) } конечных результата, о которых говорится в настоящем докладе; сведения даны по состоянию на { $date }.
   *[other] В таблице приводятся { COUNT($n) } конечных результатов, о которых говорится в настоящем докладе; сведения даны по состоянию на { $date }.
}
deliverables-deliverable = Конечный результат
deliverables-due = Срок
deliverables-destination = Кому представляется
deliverables-owner = Ответственная структура
deliverables-state = Состояние
deliverables-due-before = До следующего мероприятия: { $meeting }
deliverables-unknown = Не указано
deliverables-delivered = Представлено
deliverables-delivered-on = Представлено, { $date }
deliverables-overdue = Просрочено
deliverables-under-way = В работе
