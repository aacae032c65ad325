#include "pages/content/findingslist.h"

#include "models/tableview.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace yiren {

namespace {

struct FindingsListWords {
    Q_DECLARE_TR_FUNCTIONS(FindingsList)
};

bool blocks(const Finding &finding)
{
    return finding.severity == FindingSeverity::Blocks;
}

std::vector<TableColumn<Finding>> findingColumns()
{
    using Column = TableColumn<Finding>;
    return {
        Column(
            "severity", [] { return FindingsListWords::tr("Check"); },
            [](const Finding &finding) { return blocks(finding) ? FindingsListWords::tr("✗ Mend") : FindingsListWords::tr("Look at"); })
            .asChip([](const Finding &finding) { return blocks(finding) ? Meaning::Wrong : Meaning::Attention; })
            .wide(76),
        Column(
            "what", [] { return FindingsListWords::tr("What"); }, [](const Finding &finding) { return findingText(finding); })
            .wide(240)
            .stretched(),
        Column(
            "fix", [] { return FindingsListWords::tr("What mends it"); }, [](const Finding &finding) { return findingFix(finding); })
            .looks(TableBase::CellLook::Secondary)
            .wide(250),
    };
}

QString keyOfFinding(const Finding &finding)
{
    return QStringLiteral("%1/%2/%3/%4").arg(finding.rule).arg(static_cast<int>(finding.field)).arg(finding.start).arg(finding.length);
}

} // namespace

FindingsList::FindingsList(QWidget *parent)
    : QWidget(parent), m_rows(findingColumns(), keyOfFinding), m_table(new TableView(this)),
      m_nothing(new TextLabel(TextLook::Secondary, this))
{
    m_table->setTable(&m_rows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_nothing);
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            emit chosen(m_rows.rowAt(row));
    });
    show({});
}

void FindingsList::show(const std::vector<Finding> &findings)
{
    std::vector<Finding> rows;
    QSet<QString> keys; // a place is said once
    for (const Finding &finding : findings) {
        if (!keys.contains(keyOfFinding(finding)))
            rows.push_back(finding);
        keys.insert(keyOfFinding(finding));
    }
    m_table->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    const QSignalBlocker silent(m_table); // typing must not lead the cursor away
    m_rows.setRows(std::move(rows));
}

void FindingsList::retranslate()
{
    m_table->setAccessibleName(tr("What the checks found"));
    m_nothing->setText(tr("✓ The checks found nothing."));
}

} // namespace yiren
