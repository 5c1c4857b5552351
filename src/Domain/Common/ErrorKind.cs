namespace PlanPlatform.Domain.Common;

/// <summary>The sorts of failure that every API tells apart.</summary>
public enum ErrorKind
{
    /// <summary>The request can't be read or breaks a rule of form.</summary>
    Validation,

    /// <summary>Nobody, or nobody that we know, is asking.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not do this.</summary>
    Forbidden,

    /// <summary>It doesn't exist, or not for this caller.</summary>
    NotFound,

    /// <summary>It contradicts what is stored.</summary>
    Conflict,

    /// <summary>The request breaks a limit of the transport: verb, media type, size, rate.</summary>
    Refused,

    /// <summary>Something that we rely on, such as the database, is away for the moment.</summary>
    Unavailable,

    /// <summary>A bug or broken infrastructure.</summary>
    Fault,
}
