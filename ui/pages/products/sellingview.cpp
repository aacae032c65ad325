#include "pages/products/sellingview.h"

#include "pages/products/bookingspart.h"
#include "pages/products/coursespart.h"
#include "pages/products/memberspart.h"
#include "pages/products/productspart.h"
#include "pages/shipping/shippingpart.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedLayout>

#include <array>

namespace yiren {

namespace {

constexpr std::array sectionNames{"orders", "shipping", "products", "courses", "bookings", "members"}; // as SellingSection

constexpr int besideWords = 22; // padding and border

// The chosen one is set in bold, which takes more room than the button asks for.
void setWords(QAbstractButton &button, const QString &words)
{
    QFont bold = button.font();
    bold.setPixelSize(metrics::textSize);
    bold.setWeight(QFont::Bold);
    button.setText(words);
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(words) + besideWords);
}

} // namespace

QByteArray sellingSectionName(SellingSection section)
{
    return sectionNames[static_cast<size_t>(section)];
}

SellingView::SellingView(const PageServices &services, QWidget *parent)
    : QWidget(parent), m_switch(new QWidget(parent)), m_buttons(new QButtonGroup(this)), m_stack(new QStackedLayout(this))
{
    auto *row = new QHBoxLayout(m_switch);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (size_t i = 0; i < sectionNames.size(); ++i) {
        auto *button = makeButton(ButtonLook::Plain, m_switch);
        button->setCheckable(true);
        m_buttons->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    m_buttons->button(0)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { show(static_cast<SellingSection>(id)); });
    m_parts = {new ShippingPart(services, this), new ProductsPart(services, this), new CoursesPart(services, this),
               new BookingsPart(services, this), new MembersPart(services, this)};
    for (SellingPart *part : m_parts) {
        m_stack->addWidget(part);
        connect(part, &SellingPart::noticed, this, &SellingView::noticed);
        connect(part, &SellingPart::deedFailed, this, &SellingView::deedFailed);
        connect(part, &SellingPart::paymentWanted, this, &SellingView::paymentWanted);
        connect(part, &SellingPart::loaded, this, &SellingView::loaded);
        connect(part, &SellingPart::loadFailed, this, &SellingView::loadFailed);
        connect(part, &SellingPart::leadWanted, this, &SellingView::leadTo);
        connect(part, &SellingPart::productWanted, this, &SellingView::beginProduct);
    }
    QWidget::hide();
}

SellingPart *SellingView::part() const
{
    return m_section == SellingSection::Orders ? nullptr : m_parts[static_cast<size_t>(m_section) - 1];
}

void SellingView::show(SellingSection section)
{
    m_buttons->button(static_cast<int>(section))->setChecked(true);
    for (QAbstractButton *button : m_buttons->buttons()) // Tab comes to the chosen one, the arrow keys to the others
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    const bool isOther = std::exchange(m_section, section) != section;
    setVisible(part());
    if (part())
        m_stack->setCurrentWidget(part());
    if (isOther)
        emit sectionChanged();
}

void SellingView::show(const QByteArray &name)
{
    const auto found = std::find(sectionNames.begin(), sectionNames.end(), name);
    if (found != sectionNames.end())
        show(static_cast<SellingSection>(found - sectionNames.begin()));
}

void SellingView::showWaiting(SellingSection section)
{
    show(section);
    if (part())
        part()->showWaiting();
}

void SellingView::bookFor(const OutTradeNo &order)
{
    show(SellingSection::Bookings);
    static_cast<BookingsPart *>(part())->beginFor(order);
}

void SellingView::showProduct(ProductId product)
{
    show(SellingSection::Products);
    static_cast<ProductsPart *>(part())->showProduct(product);
}

QLineEdit *SellingView::listSearch() const
{
    return part() ? part()->listSearch() : nullptr;
}

void SellingView::beginProduct(int kind)
{
    show(SellingSection::Products);
    static_cast<ProductsPart *>(part())->beginNew(static_cast<ProductKind>(kind));
}

void SellingView::refresh()
{
    if (part())
        part()->refresh();
}

void SellingView::retranslate()
{
    const QString words[] = {
        tr("All", "orders, whatever was sold"), tr("To ship"), tr("Products"), tr("Courses"), tr("Appointments"), tr("Members")};
    for (int i = 0; i < static_cast<int>(sectionNames.size()); ++i)
        setWords(*m_buttons->button(i), words[i]);
    for (SellingPart *part : m_parts)
        part->retranslate();
}

} // namespace yiren
