using PlanPlatform.Application.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class EmailAddressTests
{
    [TestCase("john.doe@example.com", true)]
    [TestCase("john+tag@example.co.uk", true)]
    [TestCase("jürgen@exämple.com", true)]
    [TestCase("a@b", true)]
    [TestCase("", false)]
    [TestCase("john", false)]
    [TestCase("john@", false)]
    [TestCase("@example.com", false)]
    [TestCase("a@b@c", false)]
    [TestCase("John Doe <john@example.com>", false)]
    [TestCase("john@example.com (home)", false)]
    [TestCase("john @example.com", false)]
    [TestCase("john@example.com.", false)]
    [TestCase("john@.example.com", false)]
    [TestCase("john@example.com\r\nBcc: evil@example.com", false)]
    public void IsValid_IsWhetherMailCanBeSentThere(string text, bool expected) => Assert.That(EmailAddress.IsValid(text), Is.EqualTo(expected));

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void IsValid_LocalPart_HasRfc5321sLimit(int length, bool expected) =>
        Assert.That(EmailAddress.IsValid(new string('a', length) + "@example.com"), Is.EqualTo(expected));
}
