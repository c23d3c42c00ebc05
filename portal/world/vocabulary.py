"""The words that a generated world is made of."""

SUBJECTS = (
    ("biodiversity", "Biodiversity and ecosystems"),
    ("climate-adaptation", "Adaptation to climate change"),
    ("climate-mitigation", "Mitigation of climate change"),
    ("forests", "Forests"),
    ("land", "Land and drylands"),
    ("water", "Fresh water"),
    ("oceans", "Oceans and coasts"),
    ("chemicals", "Chemicals and waste"),
    ("air", "Air quality"),
    ("cities", "Sustainable cities"),
    ("energy", "Renewable energy"),
    ("transport", "Sustainable transport"),
    ("agriculture", "Sustainable agriculture"),
    ("food-security", "Food security"),
    ("disasters", "Disaster risk reduction"),
    ("health", "Environment and health"),
    ("trade", "Trade and the environment"),
    ("finance", "Finance for the environment"),
    ("green-economy", "Green economy"),
    ("procurement", "Sustainable procurement"),
    ("law", "Environmental law"),
    ("education", "Environmental education"),
    ("information", "Environmental information"),
    ("emergencies", "Environmental emergencies"),
)
BEGINNINGS = (
    "Joint assessment of",
    "Training programme on",
    "Regional network for",
    "Guidelines on",
    "Pilot projects for",
    "Policy advice on",
    "Inventory of",
    "Partnership for",
    "Support to national plans on",
    "Monitoring of",
)
PLACES = (
    "the Sahel",
    "the Caribbean",
    "Central Asia",
    "the Pacific islands",
    "the Mekong basin",
    "southern Africa",
    "the Andes",
    "the Mediterranean",
    "the Arab region",
    "eastern Europe",
    "the Horn of Africa",
    "small island developing States",
)
WORDS = {
    language: tuple(words.split())
    for language, words in {
        "en": (
            "agencies countries partners members experts a workshop the regional office the task team "
            "ministries local authorities agreed reviewed prepared completed published supported "
            "discussed tested extended the work plan a common methodology the draft report guidance "
            "national plans the second phase environmental data emissions drylands watersheds forests "
            "with in for during after together with in consultation with on the basis of capacity "
            "funding results indicators lessons training coordination procurement"
        ),
        "ar": (
            "الوكالات البلدان الشركاء الأعضاء الخبراء حلقة العمل المكتب الإقليمي فرقة العمل الوزارات اتفقت "
            "استعرضت أعدت أنجزت نشرت دعمت خطة العمل منهجية مشتركة مشروع التقرير الخطط الوطنية المرحلة "
            "الثانية البيانات البيئية الانبعاثات الأراضي الجافة الغابات في من على خلال بعد مع بناء القدرات "
            "التمويل النتائج المؤشرات التدريب التنسيق"
        ),
        "zh-hans": (
            "各机构 各国 合作伙伴 成员 专家 讲习班 区域办事处 工作队 各部委 商定 审查 编写 完成 出版 支持 "
            "讨论 工作计划 共同方法 报告草稿 国家计划 第二阶段 环境数据 排放 旱地 流域 森林 能力建设 供资 "
            "成果 指标 培训 协调 采购"
        ),
    }.items()
}
# What separates words, what ends a sentence, and how many words one has.
SENTENCES = {"en": (" ", ". ", 14), "ar": (" ", ". ", 14), "zh-hans": ("", "。", 22)}
