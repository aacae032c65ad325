#include "pages/orders/statestrip.h"

#include "formatting/format.h"
#include "pages/orders/orderwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace yiren {

// A flat card: the state and its number at the left, the amount at the right.
class StateStrip::StateButton : public QPushButton
{
public:
    explicit StateButton(QWidget *parent) : QPushButton(parent)
    {
        setCheckable(true);
        setAutoDefault(false);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumWidth(110);
    }
    void set(const QString &word, const OrderSum &sum)
    {
        m_word = word;
        m_count = format::count(sum.count);
        m_amount = format::money(sum.amount);
        setAccessibleName(word + u' ' + m_count);
        setAccessibleDescription(m_amount);
        update();
    }

    QSize sizeHint() const override { return {150, 48}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double line = hasFocus() ? 2 : 1;
        const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
        painter.setPen(QPen(color(hasFocus() || isChecked() ? Role::Accent : Role::Line), line));
        painter.setBrush(color(isChecked() ? Role::AccentSoft : underMouse() ? Role::Hover : Role::Card));
        painter.drawRoundedRect(frame, metrics::cardRadius, metrics::cardRadius);
        const QRect inside = rect().adjusted(14, 0, -14, 0);
        painter.setFont(fontOf(metrics::textSize, QFont::Normal));
        painter.setPen(color(isChecked() ? Role::AccentText : Role::Secondary));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, m_word);
        const int wordEnd = painter.fontMetrics().horizontalAdvance(m_word) + 8;
        painter.setFont(fontOf(metrics::pageTitleSize, QFont::Bold));
        painter.setPen(color(Role::Ink));
        painter.drawText(inside.adjusted(wordEnd, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_count);
        const int countEnd = wordEnd + painter.fontMetrics().horizontalAdvance(m_count) + 10;
        painter.setFont(fontOf(metrics::secondarySize, QFont::Normal));
        painter.setPen(color(Role::Secondary));
        if (countEnd + painter.fontMetrics().horizontalAdvance(m_amount) <= inside.width())
            painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_amount);
    }

private:
    QFont fontOf(int pixels, QFont::Weight weight) const
    {
        QFont made = font();
        made.setPixelSize(pixels);
        made.setWeight(weight);
        return made;
    }

    QString m_word;
    QString m_count;
    QString m_amount;
};

namespace {

constexpr int states = 4;

} // namespace

StateStrip::StateStrip(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (int i = 0; i <= states; ++i) {
        auto *button = new StateButton(this);
        m_buttons.push_back(button);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_buttons.front()->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(id == 0 ? std::nullopt : std::optional(static_cast<OrderGroup>(id - 1))); });
}

void StateStrip::setState(std::optional<OrderGroup> state)
{
    m_buttons[state ? static_cast<size_t>(*state) + 1 : 0]->setChecked(true);
}

void StateStrip::setSums(const std::map<OrderGroup, OrderSum> &sums)
{
    m_sums = sums;
    retranslate();
}

void StateStrip::retranslate()
{
    OrderSum all;
    for (int i = 0; i < states; ++i) {
        const auto state = static_cast<OrderGroup>(i);
        const auto found = m_sums.find(state);
        const OrderSum sum = found == m_sums.end() ? OrderSum() : found->second;
        all.count += sum.count;
        all.amount += sum.amount;
        m_buttons[static_cast<size_t>(i) + 1]->set(orderStateWord(state), sum);
    }
    m_buttons.front()->set(tr("All"), all);
}

} // namespace yiren
