namespace PlanPlatform.Application.Access;

/// <summary>Mails that go out once the write at hand is committed, and again until they are delivered.</summary>
public interface IOutbox
{
    /// <summary>Puts a mail into the write at hand. Nothing is added where a link is needed and <paramref name="site"/> isn't known.</summary>
    /// <param name="template">One of <see cref="MailTemplates"/>.</param>
    /// <param name="address">To whom.</param>
    /// <param name="site">The server's public address, for links; null where it isn't known.</param>
    /// <param name="values">What else the template names. It is text: no markup, no link, is made of it.</param>
    void Add(string template, string address, string? site, params (string Name, string Value)[] values);
}
