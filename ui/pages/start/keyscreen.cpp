#include "pages/start/keyscreen.h"

#include "theme/looks.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int keyColumnWidth = 460;

Secret takenFrom(QLineEdit &field)
{
    Secret secret(field.text().toUtf8());
    field.clear();
    return secret;
}

} // namespace

KeyScreen::Form formFor(KeyTrouble trouble)
{
    switch (trouble) {
    case KeyTrouble::LockedOrLost:
    case KeyTrouble::Locked:
    case KeyTrouble::Absent:
    case KeyTrouble::Busy:
    case KeyTrouble::Damaged:
        return KeyScreen::Form::Retry;
    case KeyTrouble::WrongKey:
    case KeyTrouble::WrongCode:
        return KeyScreen::Form::RecoveryCode;
    case KeyTrouble::NeedsPassphrase:
        return KeyScreen::Form::Passphrase;
    case KeyTrouble::NeedsNewPassphrase:
        return KeyScreen::Form::NewPassphrase;
    }
    return KeyScreen::Form::Retry;
}

KeyScreen::KeyScreen(VaultDoor &door, ProblemWords words, QWidget *parent)
    : QWidget(parent), m_door(door), m_words(std::move(words)), m_title(new TextLabel(TextLook::PageTitle, this)),
      m_sentence(new TextLabel(TextLook::Body, this)), m_nextStep(new TextLabel(TextLook::Secondary, this)),
      m_complaint(new TextLabel(TextLook::Body, this)), m_code(new QLineEdit(this)), m_passphrase(new QLineEdit(this)),
      m_repeat(new QLineEdit(this)), m_submit(makeButton(ButtonLook::Primary, this)), m_recover(makeButton(ButtonLook::Link, this)),
      m_back(makeButton(ButtonLook::Link, this)), m_skip(makeButton(ButtonLook::Link, this))
{
    setSurface(*this, "page");
    layOut();
    connect(&m_door, &VaultDoor::changed, this, &KeyScreen::showTrouble);
    connect(m_submit, &QPushButton::clicked, this, &KeyScreen::submit);
    for (QLineEdit *field : {m_code, m_passphrase, m_repeat})
        connect(field, &QLineEdit::returnPressed, this, &KeyScreen::submit);
    connect(m_recover, &QPushButton::clicked, this, &KeyScreen::useRecoveryCode);
    connect(m_back, &QPushButton::clicked, this, &KeyScreen::goBack);
    connect(m_skip, &QPushButton::clicked, this, &KeyScreen::skipped);
    showTrouble();
}

void KeyScreen::layOut()
{
    for (QLineEdit *field : {m_passphrase, m_repeat})
        field->setEchoMode(QLineEdit::Password);
    for (TextLabel *label : {m_sentence, m_nextStep, m_complaint})
        label->setWrapping(true);
    setTone(*m_complaint, Meaning::Wrong);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(keyColumnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_sentence, m_nextStep, m_code, m_passphrase, m_repeat, m_complaint})
        column->addWidget(widget);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_submit);
    buttons->addWidget(m_recover);
    buttons->addWidget(m_back);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_skip, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addWidget(middle, 4);
    row->addStretch();
}

void KeyScreen::useRecoveryCode()
{
    m_left = Left{m_form, m_error};
    m_form = Form::RecoveryCode;
    showForm();
    m_code->setFocus();
}

void KeyScreen::goBack()
{
    if (!m_left)
        return;
    const Left left = *m_left;
    forget();
    m_form = left.form;
    m_error = left.error;
    showForm();
    m_form == Form::Passphrase ? m_passphrase->setFocus() : m_submit->setFocus();
}

// Nothing typed stays, and the next trouble finds its own form.
void KeyScreen::forget()
{
    m_form = Form::Retry;
    m_error = {};
    m_left.reset();
    for (QLineEdit *field : {m_code, m_passphrase, m_repeat})
        field->clear();
}

// A trouble that comes while the recovery code is used keeps that form: the code may have a slip, or a new passphrase is wanted.
// Once the secrets are open or the person gave up, that is over: this screen is shown again by the next trouble.
void KeyScreen::showTrouble()
{
    const bool isRecovering = m_form == Form::RecoveryCode || m_form == Form::RecoveryCodeAndPassphrase;
    if (m_door.state() == VaultDoor::State::Open || m_door.state() == VaultDoor::State::Closed)
        forget();
    if (m_door.state() == VaultDoor::State::Refused) {
        m_error = m_door.error();
        const Form wanted = formFor(m_door.trouble());
        if (!isRecovering)
            m_form = wanted;
        else if (wanted == Form::NewPassphrase)
            m_form = Form::RecoveryCodeAndPassphrase;
    }
    showForm();
}

void KeyScreen::showForm()
{
    const bool isOpening = m_door.state() == VaultDoor::State::Opening;
    const bool isRecovering = m_form == Form::RecoveryCode || m_form == Form::RecoveryCodeAndPassphrase;
    const bool isNew = m_form == Form::NewPassphrase || m_form == Form::RecoveryCodeAndPassphrase;
    m_title->setText(m_form == Form::NewPassphrase ? tr("Choose a passphrase for your keys") : tr("Your keys are locked"));
    m_sentence->setText(sentence());
    m_nextStep->setText(nextStep());
    m_complaint->hide();
    m_code->setVisible(isRecovering);
    m_passphrase->setVisible(m_form == Form::Passphrase || isNew);
    m_repeat->setVisible(isNew);
    m_code->setPlaceholderText(tr("Recovery code, 26 letters and digits"));
    m_passphrase->setPlaceholderText(isNew ? tr("New passphrase") : tr("Passphrase"));
    m_repeat->setPlaceholderText(tr("The same once more"));
    for (QLineEdit *field : {m_code, m_passphrase, m_repeat}) {
        field->setAccessibleName(field->placeholderText());
        field->setEnabled(!isOpening);
    }
    m_submit->setText(isOpening ? tr("Opening …") : m_form == Form::Retry ? tr("Try again") : isNew ? tr("Set and open") : tr("Open"));
    m_submit->setEnabled(!isOpening);
    m_recover->setText(tr("Use the recovery code"));
    m_recover->setVisible(m_form == Form::Retry || m_form == Form::Passphrase);
    m_back->setText(tr("Back"));
    m_back->setVisible(isRecovering && m_left);
    m_back->setEnabled(!isOpening);
    m_skip->setText(tr("Look at the books without keys for now"));
}

QString KeyScreen::sentence() const
{
    return m_error.code.isEmpty() ? QString() : m_words(m_error).sentence;
}

QString KeyScreen::nextStep() const
{
    switch (m_form) {
    case Form::RecoveryCode:
        return tr("Type the recovery code that you wrote down when the keys were made. Upper or lower case and dashes do not matter.");
    case Form::RecoveryCodeAndPassphrase:
        return tr("The keychain does not take the key back: choose a new passphrase for it, and type the recovery code once more.");
    case Form::NewPassphrase:
        return tr("No keychain keeps the key on this computer. A passphrase of several words will open it from now on.");
    case Form::Passphrase:
        return tr("Type the passphrase of this data folder. Your books are whole; nothing was changed.");
    case Form::Retry:
        break;
    }
    return m_error.code.isEmpty() ? QString() : m_words(m_error).nextStep;
}

void KeyScreen::submit()
{
    if (m_door.state() == VaultDoor::State::Opening)
        return;
    switch (m_form) {
    case Form::Retry:
        return m_door.open();
    case Form::Passphrase:
        return m_door.openWithPassphrase(takenFrom(*m_passphrase));
    case Form::RecoveryCode:
        return m_door.openWithRecoveryCode(takenFrom(*m_code), {});
    case Form::NewPassphrase:
    case Form::RecoveryCodeAndPassphrase:
        return submitNewPassphrase();
    }
}

void KeyScreen::submitNewPassphrase()
{
    const bool isSame = m_passphrase->text() == m_repeat->text();
    if (m_passphrase->text().isEmpty() || !isSame) {
        m_complaint->setText(isSame ? tr("The passphrase is empty.") : tr("The two passphrases differ."));
        m_complaint->show();
        return;
    }
    m_repeat->clear();
    if (m_form == Form::NewPassphrase)
        m_door.openWithPassphrase(takenFrom(*m_passphrase));
    else
        m_door.openWithRecoveryCode(takenFrom(*m_code), takenFrom(*m_passphrase));
}

void KeyScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showForm();
    QWidget::changeEvent(event);
}

} // namespace yiren
