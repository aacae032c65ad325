#include "pages/settings/accountform.h"

#include "pages/settings/filefield.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent), m_mchid(new QLineEdit), m_serial(new QLineEdit), m_publicKeyId(new QLineEdit), m_appid(new QLineEdit),
      m_miniAppid(new QLineEdit), m_shopAppid(new QLineEdit), m_corpid(new QLineEdit), m_notifyUrl(new QLineEdit), m_baseUrl(new QLineEdit),
      m_apiBaseUrl(new QLineEdit), m_wecomBaseUrl(new QLineEdit), m_key(new FileField), m_apiV3Key(new FileField),
      m_publicKey(new FileField), m_appSecret(new FileField), m_miniSecret(new FileField), m_shopSecret(new FileField),
      m_corpSecret(new FileField), m_authority(new FileField), m_further(makeButton(ButtonLook::Link, nullptr)),
      m_furtherFields(new QWidget)
{
    auto *form = new QFormLayout; // Tab follows the order in which the parts join it
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const std::initializer_list<std::initializer_list<QWidget *>> parts{
        {m_mchid, m_serial, m_key, m_apiV3Key, m_publicKeyId, m_publicKey, m_notifyUrl},
        {m_appid, m_appSecret},
        {m_miniAppid, m_miniSecret},
        {m_shopAppid, m_shopSecret},
        {m_corpid, m_corpSecret}};
    for (const auto &part : parts) {
        addHeading(*form);
        for (QWidget *field : part)
            addRow(*form, field);
    }
    buildFurther();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_further, 0, Qt::AlignLeft);
    column->addWidget(m_furtherFields);
    setFocusProxy(m_mchid);
    retranslate();
}

// Each is connected for itself, and only what is used.
void AccountForm::addHeading(QFormLayout &form)
{
    auto *heading = new TextLabel(TextLook::Strong);
    if (!m_headings.empty())
        heading->setContentsMargins(0, 8, 0, 0);
    form.addRow(heading);
    m_headings.push_back(heading);
}

TextLabel *AccountForm::addRow(QFormLayout &form, QWidget *field)
{
    auto *label = new TextLabel(TextLook::Secondary);
    label->setMinimumWidth(132);
    label->setBuddy(field);
    form.addRow(label, field);
    m_rows.emplace_back(label, field);
    return label;
}

// Base URLs and their authority are for sandboxes and proxies; who needs them opens them.
void AccountForm::buildFurther()
{
    auto *form = new QFormLayout(m_furtherFields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    addRow(*form, m_baseUrl);
    addRow(*form, m_apiBaseUrl);
    addRow(*form, m_wecomBaseUrl);
    addRow(*form, m_authority);
    m_furtherFields->hide();
    m_further->setCheckable(true);
    connect(m_further, &QPushButton::toggled, m_furtherFields, &QWidget::setVisible);
}

void AccountForm::show(const Account &account)
{
    m_name = account.name;
    m_hasMerchant = account.canPay();
    m_hasOfficial = !account.appid.isEmpty();
    m_hasMini = !account.miniAppid.isEmpty();
    m_miniAppid->setText(account.miniAppid);
    m_hasShop = !account.shopAppid.isEmpty();
    m_shopAppid->setText(account.shopAppid);
    m_hasCorp = !account.corpid.isEmpty();
    m_corpid->setText(account.corpid);
    m_appid->setText(account.appid);
    m_mchid->setText(account.mchid.toString());
    m_serial->setText(account.merchantSerial);
    m_publicKeyId->setText(account.payPublicKeyId);
    m_notifyUrl->setText(account.notifyUrl);
    m_baseUrl->setText(account.payBaseUrl);
    m_apiBaseUrl->setText(account.apiBaseUrl);
    m_wecomBaseUrl->setText(account.wecomBaseUrl);
    for (FileField *field : {m_key, m_apiV3Key, m_publicKey, m_appSecret, m_miniSecret, m_shopSecret, m_corpSecret, m_authority})
        field->clear();
    if (!account.payBaseUrl.isEmpty() || !account.apiBaseUrl.isEmpty() || !account.wecomBaseUrl.isEmpty())
        m_further->setChecked(true);
    retranslate();
}

AccountWords AccountForm::words() const
{
    AccountWords words;
    words.name = m_name;
    words.appid = m_appid->text().trimmed();
    words.appSecretFile = m_appSecret->path();
    words.miniAppid = m_miniAppid->text().trimmed();
    words.miniSecretFile = m_miniSecret->path();
    words.shopAppid = m_shopAppid->text().trimmed();
    words.shopSecretFile = m_shopSecret->path();
    words.corpid = m_corpid->text().trimmed();
    words.corpSecretFile = m_corpSecret->path();
    words.wecomBaseUrl = m_wecomBaseUrl->text();
    words.mchid = m_mchid->text();
    words.mchSerial = m_serial->text();
    words.mchKeyFile = m_key->path();
    words.apiV3KeyFile = m_apiV3Key->path();
    words.payPublicKeyFile = m_publicKey->path();
    words.payPublicKeyId = m_publicKeyId->text();
    words.notifyUrl = m_notifyUrl->text();
    words.payBaseUrl = m_baseUrl->text();
    words.apiBaseUrl = m_apiBaseUrl->text();
    words.caFile = m_authority->path();
    return words;
}

// In the order of the rows.
QStringList AccountForm::hints() const
{
    const QString keptWords = tr("Kept sealed; choose a file only to replace it");
    const QString kept = m_hasMerchant ? keptWords : QString();
    return {QStringLiteral("1900000109"),
            tr("40 hexadecimal digits, at account centre, API security"),
            kept.isEmpty() ? QStringLiteral("apiclient_key.pem") : kept,
            kept.isEmpty() ? tr("A text file with the 32 characters") : kept,
            QStringLiteral("PUB_KEY_ID_…"),
            kept.isEmpty() ? QStringLiteral("pub_key.pem") : kept,
            tr("https://… of your website; WeChat Pay wants one to take payments"),
            QStringLiteral("wx0123456789abcdef"),
            m_hasOfficial ? keptWords : tr("A text file with the 32 characters"),
            tr("Only to ship what a Mini Program sells"),
            m_hasMini ? keptWords : tr("A text file with the 32 characters"),
            tr("Only to have the shop's orders here"),
            m_hasShop ? keptWords : tr("A text file with the 32 characters"),
            tr("ww…; only to read and answer 微信客服 here"),
            m_hasCorp ? keptWords : tr("A text file with the secret of the self-built app"),
            QStringLiteral("https://api.mch.weixin.qq.com"),
            QStringLiteral("https://api.weixin.qq.com"),
            QStringLiteral("https://qyapi.weixin.qq.com"),
            tr("Only for a sandbox or a private proxy")};
}

void AccountForm::retranslate()
{
    const QStringList names{tr("Merchant number"),
                            tr("Serial of the API certificate"),
                            tr("Private key file"),
                            tr("APIv3 key file"),
                            tr("Public key's id"),
                            tr("Public key file"),
                            tr("Address for notices"),
                            tr("Official account's AppID"),
                            tr("AppSecret file"),
                            tr("Mini Program's AppID"),
                            tr("Mini Program's AppSecret file"),
                            tr("WeChat Shop's AppID"),
                            tr("WeChat Shop's AppSecret file"),
                            tr("Corporation's id (企业微信)"),
                            tr("Secret file of its app"),
                            tr("Base URL"),
                            tr("Base URL of the official account"),
                            tr("Base URL of 企业微信"),
                            tr("Authority file")};
    const QStringList hints = this->hints();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto row = static_cast<qsizetype>(i);
        const auto &[label, field] = m_rows[i];
        label->setText(names[row]);
        if (auto *file = qobject_cast<FileField *>(field)) {
            file->setWords(names[row], hints[row]);
        } else if (auto *line = qobject_cast<QLineEdit *>(field)) {
            line->setAccessibleName(names[row]);
            line->setPlaceholderText(hints[row]);
        }
    }
    const QStringList headings{tr("WeChat Pay"), tr("Official account"), tr("Mini Program"), tr("WeChat Shop"), tr("WeCom (企业微信)")};
    for (size_t i = 0; i < m_headings.size(); ++i)
        m_headings[i]->setText(headings[static_cast<qsizetype>(i)]);
    m_further->setText(tr("Sandbox or proxy …"));
}

void AccountForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
