#include "pages/menus/menuversions.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/menus/menuwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

using VersionColumn = TableModel<MenuVersionRow>::Column;

constexpr int mostPlansShown = 5;

QString namesOf(const Menu &menu)
{
    QStringList names;
    for (const MenuButton &button : menu)
        names.append(format::oneLine(button.name));
    return names.join(QStringLiteral(" · "));
}

std::vector<VersionColumn> menuVersionColumns()
{
    std::vector<VersionColumn> columns;
    columns.push_back(
        VersionColumn(
            "number", [] { return QStringLiteral("#"); }, [](const MenuVersionRow &row) { return QString::number(row.version.id); })
            .asNumber()
            .wide(40));
    columns.push_back(VersionColumn(
                          "made", [] { return MenuVersions::tr("Version"); },
                          [](const MenuVersionRow &row) { return menuVersionText(row.version, row.nowMs); })
                          .wide(180)
                          .stretched());
    columns.push_back(
        VersionColumn(
            "buttons", [] { return MenuVersions::tr("Buttons"); }, [](const MenuVersionRow &row) { return namesOf(row.version.menu); })
            .looks(TableBase::CellLook::Secondary)
            .wide(150)
            .givingWay(1));
    columns.push_back(VersionColumn(
                          "there", [] { return MenuVersions::tr("Where"); },
                          [](const MenuVersionRow &row) { return row.isThere ? MenuVersions::tr("At WeChat") : QString(); })
                          .wide(76));
    return columns;
}

} // namespace

MenuVersions::MenuVersions(ViewMemory &memory, QWidget *parent)
    : Card(parent), m_model(std::make_unique<TableModel<MenuVersionRow>>(
                        menuVersionColumns(), [](const MenuVersionRow &row) { return QString::number(row.version.id); })),
      m_table(new TableView(this)), m_difference(new TextLabel(TextLook::Secondary, this)),
      m_take(makeButton(ButtonLook::Plain, this, "undo")), m_plans(new QVBoxLayout)
{
    m_table->setTable(m_model.get());
    m_table->remember(memory, QStringLiteral("menus"));
    m_difference->setWrapping(true);
    m_plans->setSpacing(6);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_difference);
    body()->addWidget(m_take, 0, Qt::AlignLeft);
    body()->addLayout(m_plans);
    m_take->hide();
    connect(m_table, &TableView::rowChosen, this, &MenuVersions::showDifference);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const int row = m_table->selectedRow(); row >= 0)
            emit takeWanted(m_model->rowAt(row).version.id);
    });
}

MenuVersions::~MenuVersions() = default;

void MenuVersions::show(const MenuBooks &books, const Menu &menu, qint64 nowMs)
{
    m_books = books;
    m_menu = menu;
    std::vector<MenuVersionRow> rows;
    for (const MenuVersion &version : books.versions)
        rows.push_back({version, nowMs, books.reading && books.reading->version == version.id});
    m_model->setRows(std::move(rows));
    showDifference();
    showPlans();
}

void MenuVersions::setMenu(const Menu &menu)
{
    m_menu = menu;
    showDifference();
}

// What taking the chosen version would change in the editor.
void MenuVersions::showDifference()
{
    const int row = m_table->selectedRow();
    const bool isAny = row >= 0 && row < m_model->rowCount();
    QStringList lines;
    if (isAny) {
        const std::vector<MenuChange> changes = menuChanges(m_menu, m_model->rowAt(row).version.menu);
        for (const MenuChange &change : changes)
            lines.append(menuChangeText(change));
    }
    m_difference->setText(!isAny                ? tr("Choose a version to see what it would change.")
                              : lines.isEmpty() ? tr("The same as in the editor.")
                                                : lines.join(u'\n'));
    m_take->setVisible(isAny && !lines.isEmpty());
}

void MenuVersions::showPlans()
{
    while (QLayoutItem *item = m_plans->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> taken(item);
        if (QWidget *widget = taken->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
    int shown = 0;
    for (const MenuPlan &plan : m_books.plans) {
        if (++shown > mostPlansShown)
            break;
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *words = new TextLabel(menuPlanText(plan), TextLook::Body, line);
        words->setWrapping(true);
        if (plan.state == MenuPlan::State::Failed)
            setTone(*words, Meaning::Wrong);
        row->addWidget(words, 1);
        if (plan.state == MenuPlan::State::Waiting) {
            auto *withdraw = makeButton(ButtonLook::Link, line);
            withdraw->setText(tr("Withdraw"));
            withdraw->setAccessibleName(tr("Withdraw: %1").arg(menuPlanText(plan)));
            row->addWidget(withdraw);
            connect(withdraw, &QPushButton::clicked, this, [this, id = plan.id] { emit withdrawWanted(id); });
        }
        m_plans->addWidget(line);
    }
}

void MenuVersions::retranslate()
{
    setTitle(tr("Versions"), tr("none is ever lost"));
    m_table->setAccessibleName(tr("Versions of the menu"));
    m_take->setText(tr("Put it into the editor"));
    showDifference();
    showPlans();
}

} // namespace yiren
