#include "pages/experiments/planfields.h"

#include "theme/metrics.h"
#include "widgets/textlabel.h"

#include <QDoubleValidator>
#include <QGridLayout>
#include <QLineEdit>

#include <cmath>

namespace yiren {

namespace {

constexpr double mostUsersADay = 10'000'000;
constexpr int fieldDecimals = 4;

// As the fields take it.
QString plainNumber(double value)
{
    const double scale = std::pow(10, fieldDecimals), rounded = std::round(value * scale) / scale;
    return rounded > 0 ? QString::number(rounded, 'g', 12) : QString();
}

} // namespace

QLineEdit *numberField(const QString &name, double most, int decimals, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    auto *validator = new QDoubleValidator(0, most, decimals, field);
    validator->setNotation(QDoubleValidator::StandardNotation);
    validator->setLocale(QLocale::c());
    field->setValidator(validator);
    field->setAccessibleName(name);
    return field;
}

std::optional<double> typedNumber(const QLineEdit &field)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(field.text(), &isNumber);
    return isNumber && field.hasAcceptableInput() ? std::optional(value) : std::nullopt;
}

PlanFields::PlanFields(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(4);
    m_baseline = addNumber(tr("Rate today"), tr("%"), 100, 0);
    m_uplift = addNumber(tr("Smallest rise worth having"), tr("% of it"), 1000, 1);
    m_users = addNumber(tr("Persons a day"), tr("in all versions"), mostUsersADay, 2);
    m_beside = new TextLabel(TextLook::Faint, this);
    m_beside->setWrapping(true);
    m_beside->hide();
    grid->addWidget(m_beside, 2, 0, 1, 3);
}

QLineEdit *PlanFields::addNumber(const QString &name, const QString &unit, double most, int place)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    auto *field = numberField(name, most, fieldDecimals, this);
    field->setPlaceholderText(unit);
    auto *label = new TextLabel(tr("%1 (%2)").arg(name, unit), TextLook::Secondary, this);
    label->setBuddy(field);
    grid->addWidget(label, 0, place);
    grid->addWidget(field, 1, place);
    grid->setColumnStretch(place, 1);
    connect(field, &QLineEdit::textChanged, this, &PlanFields::changed);
    return field;
}

void PlanFields::setValues(double baseline, double uplift, double usersADay)
{
    m_baseline->setText(plainNumber(baseline * 100));
    m_uplift->setText(plainNumber(uplift * 100));
    m_users->setText(plainNumber(usersADay));
}

void PlanFields::fill(double baseline, double usersADay)
{
    for (const auto &[field, value] : {std::pair(m_baseline, baseline * 100), std::pair(m_users, usersADay)}) {
        if (!field->isModified())
            field->setText(plainNumber(value));
    }
}

void PlanFields::setBeside(const QString &words)
{
    m_beside->setText(words);
    m_beside->setVisible(!words.isEmpty());
}

bool PlanFields::saysRates() const
{
    return typedNumber(*m_baseline) && typedNumber(*m_uplift);
}

std::optional<double> PlanFields::usersADay() const
{
    return m_users->text().isEmpty() ? std::optional(0.0) : typedNumber(*m_users);
}

std::optional<PlanQuestion> PlanFields::question() const
{
    const auto users = usersADay();
    if (!saysRates() || !users)
        return {};
    PlanQuestion question;
    question.baseline = *typedNumber(*m_baseline) / 100;
    question.smallestUplift = *typedNumber(*m_uplift) / 100;
    question.usersADay = *users;
    return question;
}

} // namespace yiren
