#include "pages/content/figurespopover.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int figuresPopoverWidth = 300;
constexpr int mostReaders = 100'000'000; // readers of one article

std::optional<qint64> figureIn(const QLineEdit &field)
{
    const QString text = field.text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

} // namespace

FiguresPopover::FiguresPopover(BusinessDay published, BusinessDay today, QWidget *owner)
    : Popover(owner), m_day(new QDateEdit(this)), m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(figuresPopoverWidth);
    for (QLineEdit *&field : m_figures) {
        field = new QLineEdit(this);
        field->setValidator(new QIntValidator(0, mostReaders, field));
        connect(field, &QLineEdit::textChanged, this, &FiguresPopover::judge);
    }
    m_day->setDateRange(std::min(published, today).date(), today.date());
    m_day->setDate(today.date());
    layOut();
    judge();
    connect(m_decide, &QPushButton::clicked, this, [this] {
        emit decided(reading());
        close();
    });
}

void FiguresPopover::layOut()
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_decide->setText(tr("Keep"));
    const std::array names{tr("Readers"), tr("Shares"), tr("New followers"), tr("Comments")};
    auto *form = new QFormLayout;
    form->addRow(tr("Up to the end of"), m_day);
    m_day->setAccessibleName(tr("Up to the end of"));
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i]->setAccessibleName(names[i]);
        form->addRow(names[i], m_figures[i]);
    }
    auto *hint =
        new TextLabel(tr("As WeChat's backend shows them. Leave out what it does not show; 0 is a figure."), TextLook::Secondary, this);
    hint->setWrapping(true);
    body()->addWidget(new TextLabel(tr("Type in figures"), TextLook::CardTitle, this));
    body()->addWidget(hint);
    body()->addLayout(form);
    body()->addWidget(m_decide, 0, Qt::AlignRight);
}

TypedReading FiguresPopover::reading() const
{
    return {BusinessDay(m_day->date()), figureIn(*m_figures[0]), figureIn(*m_figures[1]),
            figureIn(*m_figures[2]),    figureIn(*m_figures[3]), 0};
}

void FiguresPopover::judge()
{
    const bool isAny = std::ranges::any_of(m_figures, [](const QLineEdit *field) { return figureIn(*field).has_value(); });
    m_decide->setEnabled(isAny);
    m_decide->setToolTip(isAny ? QString() : tr("Type in at least one figure."));
}

} // namespace yiren
