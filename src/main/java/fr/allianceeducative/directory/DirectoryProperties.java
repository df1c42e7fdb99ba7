package fr.allianceeducative.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the directory.
 *
 * @param initialFile where an empty directory is loaded from at the start; nothing is loaded when this is empty
 */
@ConfigurationProperties("alliance.directory")
record DirectoryProperties(@DefaultValue("classpath:directory/annuaire-education-35.csv") String initialFile) {}
