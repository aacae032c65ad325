#include "crypto/openssl.h"
#include "crypto/random.h"

namespace yiren {

namespace {

void setSerial(X509 *certificate)
{
    QByteArray serial = randomBytes(20);
    serial[0] = static_cast<char>((serial[0] & 0x3f) | 0x40); // positive, and always of 20 bytes (RFC 5280 4.1.2.2)
    const BigNumberPtr number(BN_bin2bn(bytesOf(serial), int(serial.size()), nullptr));
    insist(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)), "serial");
}

bool setCommonName(X509 *certificate, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8, bytesOf(utf8), int(utf8.size()),
                                      -1, 0)
        == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

GeneralNamePtr generalName(const QString &host)
{
    GeneralNamePtr name(GENERAL_NAME_new());
    insist(name != nullptr, "name");
    const QByteArray text = host.toLatin1();
    if (ASN1_OCTET_STRING *address = a2i_IPADDRESS(text.constData())) {
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address);
        return name;
    }
    ERR_clear_error(); // not an address
    ASN1_IA5STRING *dns = ASN1_IA5STRING_new();
    insist(dns && ASN1_STRING_set(dns, text.constData(), int(text.size())) == 1, "name");
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, dns);
    return name;
}

bool addHosts(X509 *certificate, const QStringList &hosts)
{
    const GeneralNamesPtr names(GENERAL_NAMES_new());
    insist(names != nullptr, "names");
    for (const QString &host : hosts)
        insist(sk_GENERAL_NAME_push(names.get(), generalName(host).release()) > 0, "names");
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1
        && addExtension(certificate, certificate, NID_ext_key_usage, "serverAuth");
}

bool addExtensions(X509 *certificate, X509 *issuer, const Certificate::Request &request)
{
    const char *constraints = request.authority ? "critical,CA:TRUE" : "critical,CA:FALSE";
    const char *usage = request.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,keyEncipherment";
    return addExtension(certificate, issuer, NID_basic_constraints, constraints) && addExtension(certificate, issuer, NID_key_usage, usage)
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")
        && (request.hosts.isEmpty() || addHosts(certificate, request.hosts));
}

} // namespace

Result<Certificate> Certificate::issue(const Request &request, const PublicKey &subjectKey, const PrivateKey &issuerKey,
                                       const Certificate *issuer)
{
    if (!(request.notBefore < request.notAfter) || request.notAfter.date().year() > 9999)
        return failure(ErrorKind::Usage, "certificate.request", QStringLiteral("validity"));
    CertificatePtr certificate(X509_new());
    insist(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1, "certificate");
    setSerial(certificate.get());
    X509 *above = issuer ? issuer->m_content->x509.get() : certificate.get();
    const bool filled = setCommonName(certificate.get(), request.commonName)
        && X509_set_issuer_name(certificate.get(), X509_get_subject_name(above)) == 1
        && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), request.notBefore.toSecsSinceEpoch())
        && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), request.notAfter.toSecsSinceEpoch())
        && X509_set_pubkey(certificate.get(), subjectKey.m_key->key.get()) == 1 && addExtensions(certificate.get(), above, request)
        && X509_sign(certificate.get(), issuerKey.m_key->key.get(), EVP_sha256()) > 0;
    if (!filled)
        return failure(ErrorKind::Usage, "certificate.request", takeOpenSslError());
    return Certificate(std::make_shared<Content>(Content{std::move(certificate)}));
}

} // namespace yiren
