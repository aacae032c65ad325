#include "frame/statebutton.h"

#include "theme/looks.h"

#include <QPainter>

namespace yiren {

namespace {

constexpr int dot = 7;
constexpr int beforeDot = 8;
constexpr int beforeWords = beforeDot + dot + 7;
constexpr int afterWords = 10;
constexpr int fewestWords = 90; // pixels

} // namespace

StateButton::StateButton(QWidget *parent) : QPushButton(parent)
{
    setLook(*this, ButtonLook::Quiet);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StateButton::set(const QString &words, Meaning meaning)
{
    if (words == m_words && meaning == m_meaning)
        return;
    m_words = words;
    m_meaning = meaning;
    setAccessibleName(words);
    setToolTip(words.toHtmlEscaped());
    updateGeometry();
    update();
}

QSize StateButton::sizeHint() const
{
    return {beforeWords + fontMetrics().horizontalAdvance(m_words) + afterWords, QPushButton::sizeHint().height()};
}

QSize StateButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), beforeWords + fewestWords + afterWords), sizeHint().height()};
}

void StateButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event); // ground and focus; it has no text of its own
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(strongRole(m_meaning)));
    painter.drawEllipse(QRectF(beforeDot, (height() - dot) / 2.0, dot, dot));
    const QRect room = rect().adjusted(beforeWords, 0, -afterWords, 0);
    painter.setPen(color(m_meaning == Meaning::Attention || m_meaning == Meaning::Wrong ? textRole(m_meaning) : Role::Secondary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_words, Qt::ElideRight, room.width() + 1));
}

} // namespace yiren
