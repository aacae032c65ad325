#pragma once

#include "accounts/accountfiles.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace yiren {

class FileField;
class TextLabel;

// What connects an account to WeChat Pay, to its official account, its Mini Program and its corporation of 企业微信, as fields. Files with
// keys are only named here; saving reads them once.
class AccountForm : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    void show(const Account &account); // key files are empty: what the vault holds stays until another file is given
    AccountWords words() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHeading(QFormLayout &form);
    TextLabel *addRow(QFormLayout &form, QWidget *field);
    void buildFurther();
    QStringList hints() const;
    void retranslate();

    QString m_name;
    bool m_hasMerchant = false, m_hasOfficial = false, m_hasMini = false, m_hasShop = false, m_hasCorp = false;
    QLineEdit *m_mchid, *m_serial, *m_publicKeyId, *m_appid, *m_miniAppid, *m_shopAppid, *m_corpid, *m_notifyUrl, *m_baseUrl, *m_apiBaseUrl,
        *m_wecomBaseUrl;
    FileField *m_key, *m_apiV3Key, *m_publicKey, *m_appSecret, *m_miniSecret, *m_shopSecret, *m_corpSecret, *m_authority;
    std::vector<TextLabel *> m_headings;                   // of the parts
    std::vector<std::pair<TextLabel *, QWidget *>> m_rows; // label and its field
    QPushButton *m_further;
    QWidget *m_furtherFields;
};

} // namespace yiren
