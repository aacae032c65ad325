#include "widgets/emptystate.h"

#include "formatting/format.h"
#include "theme/icons.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yiren {

// The icon in a soft circle.
class EmptyState::Sign : public QWidget
{
public:
    using QWidget::QWidget;

    void setIcon(const QIcon &picture)
    {
        m_icon = picture;
        update();
    }
    QSize sizeHint() const override { return {56, 56}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::AccentSoft));
        painter.drawEllipse(rect());
        m_icon.paint(&painter, rect().adjusted(16, 16, -16, -16));
    }

private:
    QIcon m_icon;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_sign(new Sign(this)), m_sentence(new TextLabel(TextLook::CardTitle, this)),
      m_detail(new TextLabel(TextLook::Secondary, this)), m_action(makeButton(ButtonLook::Primary, this))
{
    m_sign->setFixedSize(m_sign->sizeHint());
    for (TextLabel *label : {m_sentence, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWrapping(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::set(const char *iconName, const QString &sentence, const QString &action, const QString &detail)
{
    m_sign->setIcon(lineIcon(iconName, Role::AccentText));
    m_sentence->setText(format::shortened(sentence));
    m_detail->setText(format::shortened(detail));
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
}

} // namespace yiren
