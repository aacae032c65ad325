#include "pages/customers/pointspopover.h"

#include "formatting/format.h"
#include "pages/customers/rewardwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int pointsPopoverWidth = 340;
constexpr int mostPointsAtOnce = 1'000'000;

} // namespace

PointsPopover::PointsPopover(const Rewards &rewards, QWidget *owner)
    : Popover(owner), m_balance(rewards.points), m_points(new QLineEdit(this)), m_after(new TextLabel(TextLook::Secondary, this)),
      m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(pointsPopoverWidth);
    m_points->setValidator(new QIntValidator(-mostPointsAtOnce, mostPointsAtOnce, m_points));
    m_points->setPlaceholderText(tr("Points to give; -50 takes 50"));
    m_points->setAccessibleName(tr("Points to give or take"));
    m_after->setWrapping(true);
    m_decide->setText(tr("Write down"));
    body()->addWidget(new TextLabel(tr("Points: %1").arg(format::count(m_balance)), TextLook::CardTitle, this));
    auto *rule = new TextLabel(tr("One point for each whole yuan paid; a refund takes them back."), TextLook::Secondary, this);
    rule->setWrapping(true);
    body()->addWidget(rule);
    for (const PointEntry &entry : rewards.lastEntries) {
        auto *line = new TextLabel(pointEntrySentence(entry), TextLook::Body, this);
        line->setWrapping(true);
        body()->addWidget(line);
    }
    body()->addWidget(m_points);
    body()->addWidget(m_after);
    body()->addWidget(m_decide, 0, Qt::AlignLeft);
    connect(m_points, &QLineEdit::textChanged, this, &PointsPopover::judge);
    connect(m_points, &QLineEdit::returnPressed, m_decide, &QPushButton::click);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        emit decided(*typed());
        close();
    });
    judge();
    setFocusProxy(m_points);
}

std::optional<qint64> PointsPopover::typed() const
{
    bool isNumber = false;
    const int points = m_points->text().toInt(&isNumber);
    return isNumber && points != 0 && m_points->hasAcceptableInput() ? std::optional<qint64>(points) : std::nullopt;
}

void PointsPopover::judge()
{
    const auto points = typed();
    m_after->setText(points ? tr("Afterwards: %1").arg(format::count(m_balance + *points))
                            : tr("Not earned by an order: a gift, or what went wrong."));
    m_decide->setEnabled(points.has_value());
    m_decide->setToolTip(points ? QString() : tr("It needs a number other than 0"));
    fit();
}

} // namespace yiren
