#pragma once

#include "accounts/accountfiles.h"

#include <QFrame>

class QPushButton;

namespace yiren {

class TextLabel;

// Which secrets of the vault these files would take the place of, as the form of the account calls them, in its order. The vault is open.
[[nodiscard]] QStringList replacedSecrets(const AccountWords &words, AccountId account, const Vault &vault);

// Asks before keys that are kept are written over: nobody keeps the old ones.
class KeysQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit KeysQuestion(QWidget *parent = nullptr);

    void ask(const QStringList &secrets);

signals:
    void confirmed();
    void declined();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QStringList m_secrets;
    TextLabel *m_title, *m_text;
    QPushButton *m_replace, *m_keep;
};

} // namespace yiren
