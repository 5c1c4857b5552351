using System.Text;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Tests.Mail;

internal sealed class PlainNameTests
{
    [TestCase("Acme, Inc.", "Acme Inc")]
    [TestCase("O'Neill & Sons", "O'Neill & Sons")]
    [TestCase("Größe 李小龙 नरेन्द्र", "Größe 李小龙 नरेन्द्र")]
    [TestCase("https://evil.example/login?a=b", "https evil example login a b")]
    [TestCase("evil\u3002example \uFF0E com", "evil example com")]
    [TestCase("<a href=\"x\">here</a>", "a href x here a")]
    [TestCase("{{link}}", "link")]
    [TestCase("one\r\ntwo\u2028three\u202Efour", "one two three four")]
    [TestCase("Pay\u200Bpal @ home", "Pay pal home")]
    public void Of_IsWordsAlone(string name, string plain) => Assert.That(PlainName.Of(name), Is.EqualTo(plain));

    [Test]
    public void Of_IsShort() => Assert.That(PlainName.Of(new string('x', 200)), Is.EqualTo(new string('x', PlainName.MaxLength) + "…"));

    [Test]
    public void Of_AnyCharacter_PartsNoWordsButBySpace()
    {
        var parted = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value))
            .Select(rune => (rune, Plain: PlainName.Of($"evil{rune}example")))
            .Where(name => name.Plain != "evil example" && name.Plain != $"evil{name.rune}example");

        Assert.That(parted, Is.Empty);
        Assert.That(".:/@<>{}\r\n\\%#?=\u3002\uFF0E\uFF61".Select(character => PlainName.Of($"evil{character}example")), Has.All.EqualTo("evil example"));
    }
}
