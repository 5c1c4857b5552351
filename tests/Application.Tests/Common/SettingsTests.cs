using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class SettingsTests
{
    [TestCase("https://plans.example.com", true)]
    [TestCase("https://plans.example.com/", true)]
    [TestCase("http://localhost:5080", true)]
    [TestCase("https://plans.example.com/?x", false)]
    [TestCase("https://plans.example.com/path", false)]
    [TestCase("https://plans.example.com/#f", false)]
    [TestCase("plans.example.com", false)]
    [TestCase("ftp://plans.example.com", false)]
    public void Issuer_IsAnAddressWithoutPathQueryAndFragment(string issuer, bool isFine) => AssertTaken(Settings.Issuer, issuer, isFine);

    [TestCase("-1", false)]
    [TestCase("0", true)]
    [TestCase("3600", true)]
    [TestCase("3601", false)]
    [TestCase("1.5", false)]
    [TestCase("30s", false)]
    [TestCase("99999999999", false)]
    public void Leeway_IsAnHourAtMost(string seconds, bool isFine) => AssertTaken(Settings.RefreshTokenLeewaySeconds, seconds, isFine);

    [TestCase("10.0.0.0/24", true)]
    [TestCase("10.0.0.1;2001:db8::/32", true)]
    [TestCase("10.0.0.1;proxy", false)]
    [TestCase(";", false)]
    [TestCase(" ; ", false)]
    [TestCase("10.0.0.0/33", false)]
    public void TrustedProxies_AreAddressesAndNetworks(string text, bool isFine) => AssertTaken(Settings.TrustedProxies, text, isFine);

    [TestCase("TRUE", true)]
    [TestCase("yes", false)]
    [TestCase("1", false)]
    public void Switch_IsTrueOrFalse(string text, bool isFine) => AssertTaken(Settings.AlwaysHttp200, text, isFine);

    [Test]
    public void AValue_IsRead() => Assert.That(Reader("true").Read(Settings.AlwaysHttp200), Is.True);

    [Test]
    public void ASetting_ThatIsBlankCountsAsNotSet([ValueSource(typeof(Settings), nameof(Settings.All))] Setting setting)
    {
        Assert.That(Reader(" ").IsSet(setting), Is.False);
        Assert.That(Reader(" ").Read(Settings.SmtpPort), Is.EqualTo(587));
    }

    [Test]
    public void ADefault_IsOfTheFormThatIsAskedFor([Values] bool isDevelopment)
    {
        var reader = new SettingReader(_ => null, isDevelopment);

        Assert.That(reader.Read(Settings.RequireHttps), Is.Not.EqualTo(isDevelopment));
        Assert.That(reader.Read(Settings.SmtpFrom).Address, Is.EqualTo("no-reply@planplatform.local"));
        Assert.That(reader.Read(Settings.DatabaseProvider), Is.EqualTo("Sqlite"));
    }

    private static SettingReader Reader(string? value) => new(_ => value, isDevelopment: false);

    private static void AssertTaken<T>(Setting<T> setting, string text, bool isFine)
    {
        if (isFine)
            Assert.That(() => Reader(text).Read(setting), Throws.Nothing);
        else
            Assert.That(() => Reader(text).Read(setting), Throws.TypeOf<StartupException>().With.Message.EqualTo($"{setting.Key} is '{text}'; it must be {setting.Form}."));
    }
}
