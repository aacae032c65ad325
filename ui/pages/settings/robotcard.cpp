#include "pages/settings/robotcard.h"

#include "frame/vaultdoor.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

namespace yiren {

namespace {

QString alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Complaint:
        return RobotCard::tr("A complaint came");
    case AlertKind::Difference:
        return RobotCard::tr("A day's money differs from the bill");
    case AlertKind::Window:
        return RobotCard::tr("A customer waits and can be answered for less than an hour");
    case AlertKind::Post:
        break;
    }
    return RobotCard::tr("A post did not go out");
}

} // namespace

RobotCard::RobotCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_addressName(new TextLabel(TextLook::Secondary)),
      m_kindsName(new TextLabel(TextLook::Secondary)), m_sentence(new TextLabel(TextLook::Secondary)), m_address(new QLineEdit(this)),
      m_keep(makeButton(ButtonLook::Plain, this)), m_test(makeButton(ButtonLook::Plain, this)),
      m_remove(makeButton(ButtonLook::Plain, this)), m_kinds{}, m_error(new ErrorBar(this))
{
    m_address->setEchoMode(QLineEdit::Password); // who reads it can post
    for (QCheckBox *&box : m_kinds)
        box = new QCheckBox(this);
    layOut();
    connect(m_address, &QLineEdit::textChanged, this, &RobotCard::showWhatIsPossible);
    connect(m_keep, &QPushButton::clicked, this, &RobotCard::keep);
    connect(m_test, &QPushButton::clicked, this, &RobotCard::test);
    connect(m_remove, &QPushButton::clicked, this, &RobotCard::remove);
    for (QCheckBox *box : m_kinds)
        connect(box, &QCheckBox::clicked, this, &RobotCard::choose);
    retranslate();
}

void RobotCard::layOut()
{
    auto *address = new QHBoxLayout;
    address->setSpacing(8);
    address->addWidget(m_address, 1);
    for (QPushButton *button : {m_keep, m_test, m_remove})
        address->addWidget(button);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_addressName->setMinimumWidth(132);
    m_sentence->setWrapping(true);
    form->addRow(m_addressName, address);
    form->addRow(new TextLabel, m_sentence);
    for (size_t i = 0; i < m_kinds.size(); ++i)
        form->addRow(i == 0 ? m_kindsName : new TextLabel, m_kinds[i]);
    body()->addWidget(m_error);
    body()->addLayout(form);
}

void RobotCard::refresh()
{
    m_reading = m_services.storage.read<RobotAlertStore::Chosen>(
        [account = m_services.account.id](Database &database) { return RobotAlertStore(database).chosen(account); });
    m_reading->then(this, [this](const Result<RobotAlertStore::Chosen> &chosen) {
        if (!chosen)
            return m_error->showFailed(m_services.words(chosen.error()), [this] { refresh(); });
        m_chosen = *chosen;
        for (size_t i = 0; i < m_kinds.size(); ++i)
            m_kinds[i]->setChecked(m_chosen.contains(alertKinds[i]));
        showWhatIsPossible();
    });
    m_reading->start();
}

void RobotCard::follow(JobHandle<void> job, const QString &sentence, std::function<void()> again)
{
    m_job = std::move(job);
    m_job->then(this, [this, sentence, again = std::move(again)](const Done &done) {
        if (!done)
            return m_error->showFailed(m_services.words(done.error()), again);
        m_error->clear();
        if (!sentence.isEmpty())
            emit noticed(sentence);
        showWhatIsPossible();
    });
    m_job->start();
}

void RobotCard::keep()
{
    m_services.door.whenOpen(this, [this] {
        const QString address = m_address->text();
        m_address->clear();
        follow(keepRobot(m_services.vault, m_services.account.id, address), tr("The robot's address is kept. Try it now."),
               [this] { keep(); });
    });
}

void RobotCard::remove()
{
    m_services.door.whenOpen(this, [this] {
        follow(forgetRobot(m_services.vault, m_services.account.id), tr("The robot's address is gone."), [this] { remove(); });
    });
}

void RobotCard::test()
{
    m_services.door.whenOpen(this, [this] {
        m_job.reset();
        auto connection = connectRobot(m_services.account, m_services.vault, m_services.clock);
        if (!connection)
            return m_error->showFailed(m_services.words(connection.error()), [this] { test(); });
        m_connection = std::move(*connection);
        follow(m_connection.api->post(robotTextBody(tr("Yiren: this is a try. Alerts come here."))),
               tr("It was posted: look into the group."), [this] { test(); });
    });
}

void RobotCard::choose()
{
    RobotAlertStore::Chosen chosen;
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        const auto before = m_chosen.find(alertKinds[i]);
        if (m_kinds[i]->isChecked())
            chosen.emplace(alertKinds[i], before == m_chosen.end() ? m_services.clock.now().toMSecsSinceEpoch() : before->second);
    }
    m_chosen = chosen;
    follow(m_services.storage.write<void>(
               [account = m_services.account.id, chosen](Database &database) { return RobotAlertStore(database).choose(account, chosen); }),
           {}, [this] { choose(); });
}

void RobotCard::showWhatIsPossible()
{
    const bool isKnown = m_services.vault.isUnlocked();
    const bool isKept = isKnown && hasRobot(m_services.account.id, m_services.vault);
    const std::pair<QPushButton *, bool> buttons[] = {
        {m_keep, !m_address->text().trimmed().isEmpty()}, {m_test, isKept || !isKnown}, {m_remove, isKept || !isKnown}};
    for (const auto &[button, isOn] : buttons) {
        if (!isOn && button->hasFocus())
            m_address->setFocus(Qt::OtherFocusReason);
        button->setEnabled(isOn);
    }
    m_address->setPlaceholderText(isKept ? tr("kept; paste another one to replace it")
                                         : QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…"));
}

void RobotCard::retranslate()
{
    setTitle(tr("Robot of an internal group"), tr("tells you what waits, in WeCom"));
    m_addressName->setText(tr("Address"));
    m_address->setAccessibleName(tr("Address of the robot"));
    m_kindsName->setText(tr("It tells of"));
    m_sentence->setText(
        tr("In the group's settings: message push, add, copy the address. Who has it can post: it lies in the vault. Customer groups "
           "take no robots, and nothing of what customers say or are called is posted."));
    m_keep->setText(tr("Keep"));
    m_test->setText(tr("Try it"));
    m_remove->setText(tr("Forget it"));
    for (size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(alertKindText(alertKinds[i]));
    showWhatIsPossible();
}

} // namespace yiren
