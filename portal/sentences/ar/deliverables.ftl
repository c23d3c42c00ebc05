# جدول المنجزات المستهدفة.

deliverables-title = المنجزات المستهدفة بحسب تاريخ استحقاقها
deliverables-opening = { $n ->
    [zero] لا يتحدث هذا التقرير عن أي منجز مستهدف حتى { $date }.
    [one] يبين الجدول المنجز المستهدف الوحيد الذي يتحدث عنه هذا التقرير، حتى { $date }.
    [two] يبين الجدول المنجزين المستهدفين اللذين يتحدث عنهما هذا التقرير، حتى { $date }.
    [few] يبين الجدول المنجزات المستهدفة التي يتحدث عنها هذا التقرير، وعددها { COUNT($n) }، حتى { $date }.
    [many] يبين الجدول المنجزات المستهدفة التي يتحدث عنها هذا التقرير، وعددها { COUNT($n) }، حتى { $date }.
   *[other] يبين الجدول المنجزات المستهدفة التي يتحدث عنها هذا التقرير، وعددها { COUNT($n) }، حتى { $date }.
}
deliverables-deliverable = المنجز المستهدف
deliverables-due = تاريخ الاستحقاق
deliverables-destination = الجهة المقصودة
deliverables-owner = الجهة المسؤولة
deliverables-state = الحالة
deliverables-due-before = قبل { $meeting }
deliverables-unknown = غير محدد
deliverables-delivered = أُنجز
deliverables-delivered-on = أُنجز في { $date }
deliverables-overdue = تأخر عن موعده
deliverables-under-way = قيد التنفيذ
