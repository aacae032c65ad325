#include "frame/commandpalette.h"

#include "frame/palettedelegate.h"
#include "theme/metrics.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int paletteWidth = 640;
constexpr int mostListHeight = 420;
constexpr int margin = 8;

} // namespace

CommandPalette::CommandPalette(QWidget &window)
    : Sheet(window, paletteWidth), m_model(new PaletteModel(this)), m_field(new SearchField(this)), m_list(new QListView(this)),
      m_state(new TextLabel(TextLook::Secondary, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys work in the field
    m_state->setWrapping(true);
    m_state->setContentsMargins(10, 4, 10, 8);
    body()->setContentsMargins(margin, margin, margin, margin);
    body()->setSpacing(margin);
    body()->addWidget(m_field);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_state);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_enterWaits = false;
        m_isNew = true;
        emit typedChanged(typed());
    });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsSelectable)
            m_list->setCurrentIndex(index);
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    retranslate();
}

void CommandPalette::openEmpty()
{
    m_enterWaits = false;
    m_isNew = true;
    m_field->clear();
    m_list->setCurrentIndex({});
    open();
    emit typedChanged({});
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString CommandPalette::typed() const
{
    return m_field->text().trimmed();
}

const PaletteEntry *CommandPalette::current() const
{
    return m_model->entryAt(m_list->currentIndex());
}

void CommandPalette::setEntries(std::vector<PaletteEntry> entries, bool isSearching)
{
    const QString chosen = std::exchange(m_isNew, false) ? QString() : m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    m_model->set(std::move(entries));
    int row = m_model->choosable(0, 1);
    for (int other = row; !chosen.isEmpty() && other >= 0 && other < m_model->rowCount(); ++other) {
        if (m_model->index(other).data(Qt::AccessibleTextRole).toString() == chosen)
            row = other;
    }
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_list->scrollTo(m_model->index(row <= 1 ? 0 : row));
    showState(isSearching);
    fit();
    if (!isSearching && std::exchange(m_enterWaits, false))
        choose();
}

void CommandPalette::showState(bool isSearching)
{
    m_isSearching = isSearching;
    m_list->setVisible(m_model->rowCount() > 0);
    m_state->setVisible(m_model->rowCount() == 0);
    m_state->setText(
        isSearching
            ? tr("Looking through customers, orders and posts …")
            : tr("Nothing is found for “%1”. Type a customer, the end of an order number, a post's title, a product, a day or an action.")
                  .arg(typed()));
}

void CommandPalette::fit()
{
    int high = 2;
    for (int row = 0; row < m_model->rowCount() && high + m_list->sizeHintForRow(row) <= mostListHeight; ++row)
        high += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(high); // whole lines
    if (isVisible())
        place();
}

void CommandPalette::move(int step)
{
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + step : 0;
    if (const int row = m_model->choosable(from, step > 0 ? 1 : -1); row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row == 1 ? 0 : row)); // with its heading
    }
}

void CommandPalette::choose()
{
    const PaletteEntry *entry = current();
    if (!entry) {
        m_enterWaits = m_isSearching;
        return;
    }
    if (!entry->isPossible)
        return;
    const auto run = entry->run;
    dismiss();
    run();
}

bool CommandPalette::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && takesKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return Sheet::eventFilter(watched, event);
}

void CommandPalette::retranslate()
{
    m_field->setHint(tr("Customer, order number, post, product, day or action"));
    m_list->setAccessibleName(tr("What is found"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Sheet::changeEvent(event);
}

} // namespace yiren
