#include "pages/start/recoverycodescreen.h"

#include "theme/looks.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int codeColumnWidth = 460;

} // namespace

RecoveryCodeScreen::RecoveryCodeScreen(VaultDoor &door, QWidget *parent)
    : QWidget(parent), m_door(door), m_title(new TextLabel(TextLook::PageTitle)), m_reason(new TextLabel),
      m_code(new TextLabel(TextLook::KeyFigure)), m_written(new QCheckBox), m_go(makeButton(ButtonLook::Primary, this))
{
    setSurface(*this, "page");
    m_reason->setWrapping(true);
    m_code->setCopyable(true);
    m_code->setWrapping(true);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(codeColumnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(12);
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_reason, m_code, m_written})
        column->addWidget(widget);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addWidget(middle, 4);
    row->addStretch();
    connect(m_written, &QCheckBox::toggled, m_go, &QPushButton::setEnabled);
    connect(m_go, &QPushButton::clicked, &m_door, &VaultDoor::recoveryCodeWrittenDown);
    connect(&m_door, &VaultDoor::changed, this, &RecoveryCodeScreen::showCode);
    m_go->setEnabled(false);
    retranslate();
    showCode();
}

// The label is the only place outside the vault where the code stands, and only while it is asked to be written down.
void RecoveryCodeScreen::showCode()
{
    m_code->setText(m_door.recoveryCode() ? QString::fromLatin1(m_door.recoveryCode()->bytes()) : QString());
    if (!m_door.recoveryCode())
        m_written->setChecked(false);
}

void RecoveryCodeScreen::retranslate()
{
    m_title->setText(tr("Write the recovery code down"));
    m_reason->setText(
        tr("A key was made that seals your WeChat Pay keys. If this computer ever loses it, only this code opens them again. It "
           "is shown this once and stored nowhere: write it on paper and keep it safe."));
    m_code->setAccessibleName(tr("Recovery code"));
    m_written->setText(tr("I have written it down"));
    m_go->setText(tr("Continue"));
}

void RecoveryCodeScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
