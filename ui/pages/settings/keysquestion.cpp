#include "pages/settings/keysquestion.h"

#include "theme/looks.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

QStringList replacedSecrets(const AccountWords &words, AccountId account, const Vault &vault)
{
    struct Given {
        QString file, secret, name;
    };
    const Given all[] = {
        {words.mchKeyFile, secretname::merchantKey(account), KeysQuestion::tr("the merchant's private key")},
        {words.apiV3KeyFile, secretname::apiV3Key(account), KeysQuestion::tr("the APIv3 key")},
        {words.appSecretFile, secretname::appSecret(account), KeysQuestion::tr("the official account's AppSecret")},
        {words.miniSecretFile, secretname::miniSecret(account), KeysQuestion::tr("the Mini Program's AppSecret")},
        {words.shopSecretFile, secretname::shopSecret(account), KeysQuestion::tr("the WeChat Shop's AppSecret")},
        {words.corpSecretFile, secretname::corpSecret(account), KeysQuestion::tr("the secret of the app in 企业微信")},
    };
    QStringList names;
    for (const Given &one : all) {
        if (!one.file.trimmed().isEmpty() && vault.holds(one.secret))
            names.append(one.name);
    }
    return names;
}

KeysQuestion::KeysQuestion(QWidget *parent)
    : QFrame(parent), m_title(new TextLabel(TextLook::Strong, this)), m_text(new TextLabel(TextLook::Body, this)),
      m_replace(makeButton(ButtonLook::Danger, this)), m_keep(makeButton(ButtonLook::Plain, this))
{
    setSurface(*this, "warning");
    m_text->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_replace);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_replace, &QPushButton::clicked, this, &KeysQuestion::confirmed);
    connect(m_keep, &QPushButton::clicked, this, &KeysQuestion::declined);
    hide();
}

void KeysQuestion::ask(const QStringList &secrets)
{
    m_secrets = secrets;
    retranslate();
    show();
    m_keep->setFocus();
}

void KeysQuestion::retranslate()
{
    m_title->setText(tr("Replace keys that are kept?"));
    m_text->setText(
        tr("The files you chose take the place of: %1.\nWhat is kept sealed now is written over; it can't be had back from here, "
           "only from the file it once came from or from WeChat.")
            .arg(m_secrets.join(tr(", "))));
    m_replace->setText(tr("Replace them"));
    m_keep->setText(tr("Keep the present ones"));
}

void KeysQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yiren
