#include "frame/shortcutsheet.h"

#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace yiren {

namespace {

constexpr int sheetWidth = 760;
constexpr int columnsApart = 40;
constexpr int mostUnscrolled = 360; // fits the smallest window

TextLabel *makeKeys(const QString &keys, QWidget *parent)
{
    auto *label = new TextLabel(keys, TextLook::Secondary, parent);
    setSurface(*label, "note");
    label->setContentsMargins(8, 3, 8, 3);
    return label;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget &window, const CommandList &commands, std::function<QString(const QByteArray &)> titleOf)
    : Sheet(window, sheetWidth), m_commands(commands), m_titleOf(std::move(titleOf)), m_title(new TextLabel(TextLook::CardTitle, this)),
      m_close(makeButton(ButtonLook::Quiet, this, "close")), m_scroll(new QScrollArea(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->setContentsMargins(20, 14, 14, 18);
    body()->setSpacing(8);
    body()->addLayout(head);
    body()->addWidget(m_scroll, 1);
    connect(m_close, &QPushButton::clicked, this, &ShortcutSheet::dismiss);
}

void ShortcutSheet::openAnew()
{
    m_title->setText(tr("Keyboard shortcuts"));
    setOnlyIcon(*m_close, tr("Close"));
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(columnsApart);
    QVBoxLayout *columns[] = {new QVBoxLayout, new QVBoxLayout};
    for (QVBoxLayout *column : columns) {
        column->setSpacing(6);
        row->addLayout(column, 1);
    }
    using Kind = CommandList::Kind;
    addSection(*columns[0], tr("Everywhere"), [](const auto &entry) { return entry.page.isEmpty() && entry.kind == Kind::Action; });
    addSection(*columns[1], tr("Go to"), [](const auto &entry) { return entry.kind == Kind::Page; });
    QByteArrayList pages;
    for (const CommandList::Entry &entry : m_commands.entries()) {
        if (!entry.page.isEmpty() && entry.kind == Kind::Action && !pages.contains(entry.page))
            pages.append(entry.page);
    }
    for (const QByteArray &page : pages)
        addSection(*columns[1], m_titleOf(page), [&page](const auto &entry) { return entry.page == page && entry.kind == Kind::Action; });
    for (QVBoxLayout *column : columns)
        column->addStretch();
    m_scroll->setWidget(all);
    all->setAutoFillBackground(false); // setWidget() turns it on
    m_scroll->setMinimumHeight(
        std::min(all->sizeHint().height() + 4, mostUnscrolled)); // a scrolled area asks for little before it was shown
    open();
    m_close->setFocus(Qt::ShortcutFocusReason);
}

void ShortcutSheet::addSection(QVBoxLayout &column, const QString &title, const std::function<bool(const CommandList::Entry &)> &belongs)
{
    bool isEmpty = true;
    for (const CommandList::Entry &entry : m_commands.entries()) {
        if (!belongs(entry) || entry.command.keys.isEmpty())
            continue;
        if (std::exchange(isEmpty, false))
            column.addWidget(new TextLabel(title, TextLook::Secondary));
        auto *line = new QHBoxLayout;
        auto *text = new TextLabel(entry.command.text());
        text->setWrapping(true);
        line->addWidget(text, 1);
        for (const QKeySequence &keys : entry.command.keys)
            line->addWidget(makeKeys(keys.toString(QKeySequence::NativeText), nullptr));
        column.addLayout(line);
    }
    if (!isEmpty)
        column.addSpacing(12);
}

} // namespace yiren
