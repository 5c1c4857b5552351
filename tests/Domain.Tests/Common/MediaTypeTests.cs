using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Common;

internal sealed class MediaTypeTests
{
    [TestCase("text/plain", true)]
    [TestCase("text/plain; charset=utf-8", true)]
    [TestCase("text/plain; name=\"a \\\" b\"", true)]
    [TestCase("application/vnd.ms-excel+xml;a=*", true)]
    [TestCase("", false)]
    [TestCase("plain", false)]
    [TestCase("text/", false)]
    [TestCase("text/plain, text/html", false)]
    [TestCase("*/*", false)]
    [TestCase("text/*", false)]
    [TestCase("text/plaín", false)]
    [TestCase("text/plain; name=\"é\"", false)]
    [TestCase("text/plain; name=\"\t\"", false)]
    [TestCase("text/plain\r\nX-Evil: 1", false)]
    public void IsValid_OfOneTypeInAscii(string text, bool expected) => Assert.That(MediaType.IsValid(text), Is.EqualTo(expected));

    [TestCase(" image/png ", "image/png")]
    [TestCase("*/*", MediaType.Unknown)]
    [TestCase("", MediaType.Unknown)]
    [TestCase(null, MediaType.Unknown)]
    public void OrUnknown_IsWhatCanBeKept(string? sent, string expected) => Assert.That(MediaType.OrUnknown(sent), Is.EqualTo(expected));

    [TestCase(0)]
    [TestCase(1)]
    public void OrUnknown_OfALongOne_IsUnknown(int over)
    {
        var sent = "text/" + new string('a', StoredFile.ContentTypeMaxLength - "text/".Length + over);

        Assert.That(MediaType.OrUnknown(sent), Is.EqualTo(over == 0 ? sent : MediaType.Unknown));
    }
}
