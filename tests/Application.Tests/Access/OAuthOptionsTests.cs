using PlanPlatform.Application.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class OAuthOptionsTests
{
    [TestCase(null, true)]
    [TestCase("https://plans.example.com", true)]
    [TestCase("https://plans.example.com/", true)]
    [TestCase("http://localhost:5080", true)]
    [TestCase("https://plans.example.com/?x", false)]
    [TestCase("https://plans.example.com/path", false)]
    [TestCase("https://plans.example.com/#f", false)]
    [TestCase("plans.example.com", false)]
    [TestCase("ftp://plans.example.com", false)]
    [TestCase("", false)]
    public void Issuer_IsAnAddressWithoutPathQueryAndFragment(string? issuer, bool isFine) =>
        Assert.That(new OAuthOptions { Issuer = issuer }.Problem(), isFine ? Is.Null : Does.StartWith("OAuth:Issuer is"));

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(3600, true)]
    [TestCase(3601, false)]
    public void Leeway_IsAnHourAtMost(int seconds, bool isFine) =>
        Assert.That(new OAuthOptions { RefreshTokenLeewaySeconds = seconds }.Problem(), isFine ? Is.Null : Does.StartWith("OAuth:RefreshTokenLeewaySeconds is"));
}
