#include "pages/experiments/armsfield.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int longestArmName = 40;
constexpr int wholeShare = 10'000;

} // namespace

ArmsField::ArmsField(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_add(makeButton(ButtonLook::Quiet, this, "plus"))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setText(tr("One more version"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_arms.push_back({});
        addRow({});
        shareEvenly();
        m_rows.back().name->setFocus(Qt::OtherFocusReason);
    });
}

void ArmsField::setArms(const std::vector<Arm> &arms)
{
    for (const Row &row : m_rows)
        row.line->deleteLater();
    m_rows.clear();
    m_arms = arms;
    while (m_arms.size() < 2)
        m_arms.push_back({});
    for (const Arm &arm : m_arms)
        addRow(arm);
    showButtons();
}

void ArmsField::addRow(const Arm &arm)
{
    const QString letter = armLetter(m_rows.size());
    auto *line = new QWidget(this);
    Row row{line, new QLineEdit(arm.name, line), new QLineEdit(arm.shown, line), new QSpinBox(line),
            makeButton(ButtonLook::Quiet, line, "close")};
    row.name->setMaxLength(longestArmName);
    row.name->setPlaceholderText(m_rows.empty() ? tr("What stands, e.g. “original title”") : tr("What is tried, e.g. “as a question”"));
    row.name->setAccessibleName(tr("Name of version %1").arg(letter));
    row.shown->setPlaceholderText(tr("What is shown: title, address, answer"));
    row.shown->setAccessibleName(tr("What version %1 shows").arg(letter));
    row.share->setRange(1, 99);
    row.share->setSuffix(QStringLiteral(" %"));
    row.share->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.share->setValue(arm.share / 100);
    row.share->setFixedWidth(64);
    row.share->setAccessibleName(tr("Share of version %1").arg(letter));
    setOnlyIcon(*row.remove, tr("Leave version %1 out").arg(letter));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TextLabel(letter, TextLook::Strong, line));
    layout->addWidget(row.name, 2);
    layout->addWidget(row.shown, 3);
    layout->addWidget(row.share);
    layout->addWidget(row.remove);
    m_column->insertWidget(static_cast<int>(m_rows.size()), line);
    connect(row.name, &QLineEdit::textChanged, this, &ArmsField::changed);
    connect(row.shown, &QLineEdit::textChanged, this, &ArmsField::changed);
    connect(row.share, &QSpinBox::valueChanged, this, &ArmsField::changed);
    connect(row.remove, &QPushButton::clicked, this, [this, line] {
        std::vector<Arm> left = arms();
        const auto place = std::find_if(m_rows.begin(), m_rows.end(), [line](const Row &one) { return one.line == line; });
        left.erase(left.begin() + (place - m_rows.begin()));
        setArms(left);
        shareEvenly();
    });
    m_rows.push_back(row);
}

// What can't be shared in whole percents is A's.
void ArmsField::shareEvenly()
{
    const int each = 100 / static_cast<int>(m_rows.size());
    for (size_t i = m_rows.size(); i-- > 0;)
        m_rows[i].share->setValue(i == 0 ? 100 - each * (static_cast<int>(m_rows.size()) - 1) : each);
    showButtons();
    emit changed();
}

void ArmsField::showButtons()
{
    m_add->setVisible(m_rows.size() < mostArms);
    for (const Row &row : m_rows)
        row.remove->setVisible(m_rows.size() > 2);
}

std::vector<Arm> ArmsField::arms() const
{
    std::vector<Arm> arms = m_arms;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        arms[i].name = m_rows[i].name->text().trimmed();
        arms[i].shown = m_rows[i].shown->text().trimmed();
        arms[i].share = m_rows[i].share->value() * wholeShare / 100;
    }
    return arms;
}

} // namespace yiren
