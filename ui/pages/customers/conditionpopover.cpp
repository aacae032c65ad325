#include "pages/customers/conditionpopover.h"

#include "customers/rfm.h"
#include "formatting/format.h"
#include "pages/customers/segmentwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace yiren {

namespace {

constexpr int conditionPopoverWidth = 320;
constexpr int longestConditionText = 100;

} // namespace

ConditionPopover::ConditionPopover(QWidget *owner)
    : Popover(owner), m_field(new QComboBox(this)), m_operator(new QComboBox(this)), m_number(new QLineEdit(this)),
      m_code(new QComboBox(this)), m_text(new QComboBox(this)), m_sentence(new TextLabel(TextLook::Body, this)),
      m_count(new TextLabel(TextLook::Secondary, this)), m_add(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(conditionPopoverWidth);
    for (const SegmentField field : segmentFields())
        m_field->addItem(segmentFieldWord(field), static_cast<int>(field));
    m_text->setEditable(true);
    m_text->lineEdit()->setMaxLength(longestConditionText);
    layOut();
    takeField();
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionPopover::takeField);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionPopover::tell);
    connect(m_number, &QLineEdit::textChanged, this, &ConditionPopover::tell);
    connect(m_code, &QComboBox::currentIndexChanged, this, &ConditionPopover::tell);
    connect(m_text, &QComboBox::editTextChanged, this, &ConditionPopover::tell);
    connect(m_number, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_text->lineEdit(), &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const auto chosen = condition())
            emit decided(*chosen);
        close();
    });
}

void ConditionPopover::layOut()
{
    m_field->setAccessibleName(tr("What the condition is about"));
    m_operator->setAccessibleName(tr("Comparison"));
    m_number->setAccessibleName(tr("Number"));
    m_code->setAccessibleName(tr("Value"));
    m_text->setAccessibleName(tr("Text"));
    m_add->setText(tr("Add the condition"));
    m_sentence->setWrapping(true);
    m_count->setWrapping(true);
    body()->addWidget(new TextLabel(tr("Customers who …"), TextLook::CardTitle, this));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_operator, m_number, m_code, m_text, m_sentence, m_count})
        body()->addWidget(widget);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
}

SegmentField ConditionPopover::field() const
{
    return static_cast<SegmentField>(m_field->currentData().toInt());
}

void ConditionPopover::choose(SegmentField field)
{
    m_field->setCurrentIndex(m_field->findData(static_cast<int>(field)));
}

void ConditionPopover::offer(const QStringList &sources, const QStringList &tags)
{
    m_sources = sources;
    m_tags = tags;
    // What was chosen and typed while they were read stays.
    const QVariant code = m_code->currentData();
    const QString typed = m_text->currentText();
    offerCodes();
    {
        const QSignalBlocker quietCode(m_code), quietText(m_text);
        if (const int at = m_code->findData(code); at >= 0)
            m_code->setCurrentIndex(at);
        if (!typed.isEmpty())
            m_text->setEditText(typed);
    }
    tell();
}

void ConditionPopover::takeField()
{
    const SegmentValue kind = segmentValueOf(field());
    {
        const QSignalBlocker quiet(m_operator);
        m_operator->clear();
        for (const SegmentOperator op : segmentOperatorsOf(field()))
            m_operator->addItem(segmentOperatorWord(field(), op), static_cast<int>(op));
    }
    const bool isNumber = kind == SegmentValue::Days || kind == SegmentValue::Count || kind == SegmentValue::Fen;
    m_number->setVisible(isNumber);
    m_code->setVisible(kind == SegmentValue::Code);
    m_text->setVisible(kind == SegmentValue::Text);
    {
        const QSignalBlocker quiet(m_number);
        m_number->setText(kind == SegmentValue::Days      ? QStringLiteral("90")
                              : kind == SegmentValue::Fen ? QStringLiteral("500")
                                                          : QStringLiteral("2"));
    }
    offerCodes();
    tell();
}

void ConditionPopover::offerCodes()
{
    const QSignalBlocker quietCode(m_code), quietText(m_text);
    m_code->clear();
    QStringList codes = m_sources;
    if (field() == SegmentField::Group) {
        codes.clear();
        for (const RfmGroup group : {RfmGroup::Best, RfmGroup::New, RfmGroup::AtRisk, RfmGroup::Asleep, RfmGroup::Regular})
            codes.append(rfmGroupName(group));
    } else if (field() == SegmentField::Following) {
        codes = QStringList{QStringLiteral("yes"), QStringLiteral("no")};
    }
    for (const QString &code : codes)
        m_code->addItem(format::oneLine(segmentCodeWord(field(), code)), code);
    m_text->clear();
    if (field() == SegmentField::Tag)
        m_text->addItems(m_tags);
}

// Days and counts are whole numbers; amounts are typed in yuan with at most two decimals.
std::optional<qint64> ConditionPopover::number() const
{
    const QString typed = m_number->text().trimmed();
    bool isNumber = false;
    if (segmentValueOf(field()) != SegmentValue::Fen) {
        const qint64 whole = typed.toLongLong(&isNumber);
        return isNumber ? std::optional(whole) : std::nullopt;
    }
    const auto amount = Money::fromYuanText(typed);
    return amount ? std::optional(amount->fen()) : std::nullopt;
}

std::optional<SegmentCondition> ConditionPopover::condition() const
{
    SegmentCondition made{field(), static_cast<SegmentOperator>(m_operator->currentData().toInt()), {}};
    const SegmentValue kind = segmentValueOf(made.field);
    if (kind == SegmentValue::Code) {
        made.value = m_code->currentData().toString();
    } else if (kind == SegmentValue::Text) {
        made.value = m_text->currentText().trimmed();
    } else {
        const auto typed = number();
        if (!typed)
            return std::nullopt;
        made.value = *typed;
    }
    return validCondition(made) ? std::optional(made) : std::nullopt;
}

void ConditionPopover::tell()
{
    const auto made = condition();
    m_add->setEnabled(made.has_value());
    m_add->setToolTip(made ? QString() : tr("First fill in a value"));
    m_sentence->setText(made ? conditionSentence(*made) : QString());
    m_count->setText(made ? tr("Counting …") : tr("Fill in a value: days and counts are whole numbers, amounts are in yuan."));
    fit();
    emit changed();
}

void ConditionPopover::showCount(qint64 customers)
{
    if (condition())
        m_count->setText(tr("%1 customer(s) with all that is chosen", nullptr, static_cast<int>(customers)).arg(format::count(customers)));
}

} // namespace yiren
