using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class PasswordRulesTests
{
    private const string Email = "ada.lovelace@example.com";

    [TestCase("", Problems.Missing)]
    [TestCase("123456789", Problems.Malformed)]
    [TestCase("𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", Problems.Malformed, Description = "nine code points, eighteen UTF-16 units")]
    [TestCase("1234567890", Problems.Malformed)]
    [TestCase("QwertyUiop", Problems.Malformed)]
    [TestCase("Ada.Lovelace@Example.com", Problems.Malformed)]
    [TestCase("xxxxxxxxxy", null)]
    [TestCase("          ", null)]
    [TestCase("four words that fit", null)]
    public void APassword_IsJudged(string password, string? problem) =>
        Assert.That(PasswordRules.ProblemOf(password, Email)?.Problem, Is.EqualTo(problem));

    [TestCase(200, null)]
    [TestCase(201, Problems.TooLong)]
    public void Length_IsLimited(int length, string? problem) =>
        Assert.That(PasswordRules.ProblemOf(string.Concat(Enumerable.Repeat("𝟙", length)), Email)?.Problem, Is.EqualTo(problem));
}
