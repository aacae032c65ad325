#include "pages/orders/statestrip.h"

#include "formatting/format.h"
#include "pages/orders/orderwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr int states = 4;
constexpr int besideState = 22; // padding and border

// The chosen one is set in bold, which takes more room than the button asks for.
void showState(QAbstractButton &button, const QString &word, const OrderSum &sum)
{
    QFont bold = button.font();
    bold.setPixelSize(metrics::textSize);
    bold.setWeight(QFont::Bold);
    const QString text = word + u' ' + format::count(sum.count);
    button.setText(text);
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + besideState);
    button.setToolTip(format::money(sum.amount));
    button.setAccessibleDescription(format::money(sum.amount));
}

} // namespace

StateStrip::StateStrip(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (int i = 0; i <= states; ++i) {
        auto *button = makeButton(ButtonLook::Plain, this);
        button->setCheckable(true);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(id == 0 ? std::nullopt : std::optional(static_cast<OrderGroup>(id - 1))); });
}

void StateStrip::setState(std::optional<OrderGroup> state)
{
    m_group->button(state ? static_cast<int>(*state) + 1 : 0)->setChecked(true);
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
        showState(*m_group->button(i + 1), orderStateWord(state), sum);
    }
    showState(*m_group->button(0), tr("All"), all);
}

} // namespace yiren
