#pragma once

#include "base/job.h"
#include "customers/customerkey.h"
#include "frame/pageservices.h"

#include <QObject>

namespace yiren {

// The key that finds people by the end of their phone numbers, as long as the vault is open. Numbers that came while there was no index of
// them or of their ends get one behind what is shown.
class PhoneKeyring : public QObject
{
    Q_OBJECT

public:
    explicit PhoneKeyring(const PageServices &services, QObject *parent = nullptr);

    CustomerKeyPtr key() const { return m_key; } // nothing: no phone is found
    void unlock();                               // asks a person where it must

signals:
    void opened(); // also when more numbers are found by it than before

private:
    void follow();
    void openKey();
    void fill();
    void index(CustomerId after);

    PageServices m_services;
    CustomerKeyPtr m_key;
    JobHandle<CustomerKeyPtr> m_opening;
    JobHandle<int> m_filling;
    JobHandle<std::optional<CustomerId>> m_indexing;
};

// Whether a word of these could be the end of a phone number.
[[nodiscard]] bool hasPhoneDigits(const QString &words);

} // namespace yiren
