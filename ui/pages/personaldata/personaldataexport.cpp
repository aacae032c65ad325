#include "pages/personaldata/personaldataexport.h"

#include "pages/personaldata/personaldatawords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct PersonalCopyWords {
    Q_DECLARE_TR_FUNCTIONS(PersonalData)
};

} // namespace

ExportTable personalCopyTable(const PersonalCard &card)
{
    using Kind = ExportTable::Kind;
    ExportTable table;
    table.title = PersonalCopyWords::tr("personal data");
    for (const QString &title : {PersonalCopyWords::tr("Class"), PersonalCopyWords::tr("What"), PersonalCopyWords::tr("Value"),
                                 PersonalCopyWords::tr("Since"), PersonalCopyWords::tr("Kept for"), PersonalCopyWords::tr("How long")})
        table.columns.push_back({title, Kind::Text});
    for (const PersonalSection &section : card.sections) {
        for (const PersonalItem &item : section.items)
            table.rows.push_back({personalClassWord(section.kind), personalItemWord(section.kind, item),
                                  personalItemText(section.kind, item), item.at ? msToBeijingText(*item.at) : QString(),
                                  item.field ? fieldWord(item.purpose) : personalPurposeWord(section.kind),
                                  item.field ? fieldRetentionWord(item.retentionMonths) : personalRetentionWord(section.kind)});
    }
    return table;
}

} // namespace yiren
