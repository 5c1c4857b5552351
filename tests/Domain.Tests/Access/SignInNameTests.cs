using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class SignInNameTests
{
    [TestCase(" Ada@Example.com ", "Ada@Example.com")]
    [TestCase("ada+plans@example.com", "ada+plans@example.com")]
    [TestCase("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [TestCase("ada@example.com\u200b", "ada@example.com")]
    [TestCase("\"a@b\"@example.com", "\"a@b\"@example.com")]
    public void Canonical_IsTheAddressThatMailGoesTo(string text, string canonical) => Assert.That(SignInName.Canonical(text), Is.EqualTo(canonical));

    [TestCase("")]
    [TestCase("ada")]
    [TestCase("@example.com")]
    [TestCase("café@example.com")]
    [TestCase("mi\u212ae@example.com")]
    [TestCase("a da@example.com")]
    [TestCase("ada@exa mple.com")]
    [TestCase("ada@")]
    public void Canonical_IsNullForWhatIsNoName(string text) => Assert.That(SignInName.Canonical(text), Is.Null);

    [Test]
    public void NamesOfOneMailbox_AreOneName()
    {
        var name = SignInName.Normalise("ada@bücher.example");

        Assert.That(new[] { SignInName.Normalise("ADA@BÜCHER.example"), SignInName.Normalise(" ada@xn--bcher-kva.example") }, Has.All.EqualTo(name));
    }

    [TestCase("mike@example.com", "mi\u212ae@example.com")]
    [TestCase("u@βολος.test", "u@βολοσ.test")]
    [TestCase("boss@x.test", "bo\u017fs@x.test")]
    public void WhatOnlyLooksAlike_IsAnotherName(string one, string other) => Assert.That(SignInName.Normalise(one), Is.Not.EqualTo(SignInName.Normalise(other)));
}
