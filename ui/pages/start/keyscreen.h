#pragma once

#include "frame/vaultdoor.h"
#include "widgets/problem.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace yiren {

class EmptyState;
class TextLabel;

// Says why the secrets don't open and offers what helps: unlock and try again, the passphrase, a new passphrase, the recovery code.
class KeyScreen : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Retry, Passphrase, NewPassphrase, RecoveryCode, RecoveryCodeAndPassphrase };

    KeyScreen(VaultDoor &door, ProblemWords words, QWidget *parent = nullptr);

    Form form() const { return m_form; }

signals:
    void skipped(); // the person goes on without secrets

protected:
    void changeEvent(QEvent *event) override;

private:
    // What was shown before the recovery code was chosen.
    struct Left {
        Form form;
        Error error;
    };
    void layOut();
    void useRecoveryCode();
    void goBack();
    void forget();
    void showTrouble();
    void showForm();
    void submit();
    void submitNewPassphrase();
    QString sentence() const;
    QString nextStep() const;

    VaultDoor &m_door;
    ProblemWords m_words;
    Form m_form = Form::Retry;
    Error m_error; // that the form answers
    std::optional<Left> m_left;
    TextLabel *m_title, *m_sentence, *m_nextStep, *m_complaint;
    QLineEdit *m_code, *m_passphrase, *m_repeat;
    QPushButton *m_submit, *m_recover, *m_back, *m_skip;
};

// The form that a trouble leads to. Pure.
[[nodiscard]] KeyScreen::Form formFor(KeyTrouble trouble);

} // namespace yiren
