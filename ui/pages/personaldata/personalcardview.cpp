#include "pages/personaldata/personalcardview.h"

#include "formatting/format.h"
#include "pages/personaldata/personaldatawords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int shownHeight = 440;
constexpr int itemNameWidth = 150, itemTimeWidth = 84;
constexpr size_t mostItems = 20; // of a class; the copy has them all

} // namespace

PersonalCardView::PersonalCardView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(shownHeight);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void PersonalCardView::show(const PersonalCard &card, const std::vector<CustomerField> &fields)
{
    m_masked.clear();
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 12, 0);
    m_rows->setSpacing(6);
    for (const PersonalSection &section : card.sections) {
        const bool takesValues = section.kind == PersonalClass::Fields && !card.erasedAt && !fields.empty();
        const bool takesConsents = section.kind == PersonalClass::Consents && !card.erasedAt;
        if (!section.items.empty() || takesValues || takesConsents)
            addSection(section);
        if (takesValues)
            addValueLine(card, fields);
        if (takesConsents)
            addConsentLine();
    }
    m_rows->addStretch();
    setWidget(content); // deletes what was shown before
    content->setAutoFillBackground(false);
}

void PersonalCardView::addSection(const PersonalSection &section)
{
    const QString title = section.items.empty()
        ? personalClassWord(section.kind)
        : tr("%1 (%2)").arg(personalClassWord(section.kind), format::count(qint64(section.items.size())));
    auto *heading = new TextLabel(title, TextLook::CardTitle);
    heading->setContentsMargins(0, 10, 0, 0);
    m_rows->addWidget(heading);
    auto *purpose = new TextLabel(tr("For: %1. Kept: %2.").arg(personalPurposeWord(section.kind), personalRetentionWord(section.kind)),
                                  TextLook::Secondary);
    purpose->setWrapping(true);
    m_rows->addWidget(purpose);
    for (size_t i = 0; i < std::min(section.items.size(), mostItems); ++i)
        addItem(section.kind, section.items[i]);
    if (section.items.size() > mostItems)
        m_rows->addWidget(new TextLabel(
            tr("and %1 more; the copy has them all").arg(format::count(qint64(section.items.size() - mostItems))), TextLook::Secondary));
}

void PersonalCardView::addItem(PersonalClass kind, const PersonalItem &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = new TextLabel(format::oneLine(personalItemWord(kind, item)), TextLook::Secondary);
    name->setWrapping(true);
    name->setFixedWidth(itemNameWidth);
    auto *value = new TextLabel(format::shortened(format::visible(personalItemText(kind, item))));
    value->setWrapping(true);
    value->setCopyable(!item.isMasked);
    const bool hasButton = item.isMasked || (kind == PersonalClass::Consents && !item.withdrawnAt);
    const Qt::Alignment line = hasButton ? Qt::AlignVCenter : Qt::AlignTop;
    row->addWidget(name, 0, line);
    row->addWidget(value, 1, line);
    if (item.isMasked)
        addHold(*row, item, *value);
    if (kind == PersonalClass::Consents && !item.withdrawnAt)
        addWithdraw(*row, item);
    auto *time = new TextLabel(item.at ? format::fullDay(BusinessDay::ofMs(*item.at)) : QString(), TextLook::Faint);
    time->setFixedWidth(itemTimeWidth);
    row->addWidget(time, 0, line);
    m_rows->addLayout(row);
    if (!item.field)
        return;
    auto *why =
        new TextLabel(tr("For: %1. Kept: %2.").arg(fieldWord(item.purpose), fieldRetentionWord(item.retentionMonths)), TextLook::Faint);
    why->setContentsMargins(itemNameWidth + 8, 0, 0, 0);
    why->setWrapping(true);
    m_rows->addWidget(why);
}

void PersonalCardView::addHold(QHBoxLayout &row, const PersonalItem &item, TextLabel &value)
{
    QPushButton *button = makeButton(ButtonLook::Link, nullptr);
    button->setText(tr("Hold to show"));
    button->setAccessibleName(tr("Hold to show: %1").arg(fieldWord(item.name)));
    button->setToolTip(tr("Shown as long as you hold it. That it was looked at stands in the log."));
    m_masked.push_back({item.customer, *item.field, item.text, &value, button});
    const MaskedRow &masked = m_masked.back();
    connect(button, &QPushButton::pressed, this, [this, customer = item.customer, field = *item.field] { emit held(customer, field); });
    connect(button, &QPushButton::released, &value, [text = masked.masked, &value] { value.setText(text); });
    row.addWidget(button, 0, Qt::AlignVCenter);
}

void PersonalCardView::addWithdraw(QHBoxLayout &row, const PersonalItem &item)
{
    QPushButton *button = makeButton(ButtonLook::Link, nullptr);
    button->setText(tr("Withdrawn"));
    button->setAccessibleName(tr("Withdrawn: %1").arg(item.name));
    button->setToolTip(tr("The person takes the consent back. It stays in the list with both times."));
    connect(button, &QPushButton::clicked, this, [this, consent = item.consent] { emit consentWithdrawn(consent); });
    row.addWidget(button, 0, Qt::AlignVCenter);
}

void PersonalCardView::addConsentLine()
{
    auto *purpose = new QLineEdit;
    auto *way = new QLineEdit;
    QPushButton *add = makeButton(ButtonLook::Plain, nullptr);
    purpose->setPlaceholderText(tr("Agreed to what, e.g. birthday greetings"));
    purpose->setAccessibleName(tr("Agreed to what"));
    way->setPlaceholderText(tr("How, e.g. in WeChat"));
    way->setAccessibleName(tr("How the person agreed"));
    add->setText(tr("Note consent"));
    const auto update = [purpose, way, add] {
        const bool isWhole = !purpose->text().trimmed().isEmpty() && !way->text().trimmed().isEmpty();
        add->setEnabled(isWhole);
        add->setToolTip(isWhole ? QString() : PersonalCardView::tr("Say what was agreed to and how."));
    };
    update();
    connect(purpose, &QLineEdit::textChanged, add, update);
    connect(way, &QLineEdit::textChanged, add, update);
    connect(add, &QPushButton::clicked, this, [this, purpose, way] { emit consentGiven(purpose->text(), way->text()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(purpose, 2);
    row->addWidget(way, 1);
    row->addWidget(add);
    m_rows->addLayout(row);
}

void PersonalCardView::addValueLine(const PersonalCard &card, const std::vector<CustomerField> &fields)
{
    auto *choice = new QComboBox;
    auto *text = new QLineEdit;
    QPushButton *save = makeButton(ButtonLook::Plain, nullptr);
    choice->setAccessibleName(tr("Field"));
    text->setAccessibleName(tr("Value"));
    save->setText(tr("Save"));
    for (const CustomerField &field : fields)
        choice->addItem(format::oneLine(fieldWord(field.name)));
    std::vector<bool> isFilled;
    for (const CustomerField &field : fields)
        isFilled.push_back(std::ranges::any_of(card.section(PersonalClass::Fields).items,
                                               [&field](const PersonalItem &item) { return item.field == field.id; }));
    const auto update = [choice, text, save, isFilled] {
        const bool isThere = isFilled[static_cast<size_t>(choice->currentIndex())];
        text->setPlaceholderText(isThere ? PersonalCardView::tr("A new value; empty takes the present one away")
                                         : PersonalCardView::tr("A value"));
        save->setEnabled(isThere || !text->text().trimmed().isEmpty());
        save->setToolTip(save->isEnabled() ? QString() : PersonalCardView::tr("Enter a value."));
    };
    update();
    connect(choice, &QComboBox::currentIndexChanged, save, update);
    connect(text, &QLineEdit::textChanged, save, update);
    connect(save, &QPushButton::clicked, this,
            [this, choice, text, fields] { emit valueEntered(fields[static_cast<size_t>(choice->currentIndex())], text->text()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(choice);
    row->addWidget(text, 1);
    row->addWidget(save);
    m_rows->addLayout(row);
}

void PersonalCardView::reveal(CustomerId customer, qint64 field, const QString &text)
{
    for (const MaskedRow &row : m_masked) {
        if (row.customer != customer || row.field != field || !row.button->isDown())
            continue;
        row.value->setAccessibleName(row.masked);
        row.value->setText(text);
    }
}

} // namespace yiren
