#include "widgets/searchfield.h"

#include "theme/icons.h"
#include "theme/metrics.h"
#include "widgets/keycap.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace yiren {

using namespace std::chrono_literals;

namespace {

constexpr int aroundHintAndKeys = 56; // the sign, the cap's own margins, and what parts them

} // namespace

// The cross is ours: Qt's own goes through the desktop's icon themes, which takes 7 ms of a start.
SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_clear(addAction(lineIcon("close", Role::Faint), QLineEdit::TrailingPosition))
{
    setTextMargins(20, 0, 0, 0); // room for the sign
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchField::speak);
}

void SearchField::setHint(const QString &hint, const QString &shortcut)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    m_clear->setText(tr("Clear"));
    m_shortcut = shortcut;
    update();
}

void SearchField::setWidths(int least, int most)
{
    m_most = most;
    setMinimumWidth(least);
    setMaximumWidth(most);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchField::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    return {m_most > 0 ? m_most : usual.width(), usual.height()};
}

void SearchField::speak()
{
    const QString wanted = text().trimmed();
    if (m_composing || wanted == m_spoken)
        return;
    m_spoken = wanted;
    emit searched(wanted);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_pause.stop();
        speak();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_composing)
        m_pause.start();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    lineIcon("search", Role::Faint).paint(&painter, QRect(9, (height() - metrics::iconSize) / 2, metrics::iconSize, metrics::iconSize));
    painter.end();
    // The hint is worth more than the keys.
    const int needed = fontMetrics().horizontalAdvance(placeholderText() + m_shortcut) + aroundHintAndKeys;
    if (!m_shortcut.isEmpty() && !hasFocus() && text().isEmpty() && needed <= width())
        paintKeyCap(*this, m_shortcut);
}

} // namespace yiren
